namespace SchedulingPro.Core.Alerts;

/// <summary>The course of an alert: raised once when its condition begins to hold, over when it ends, never told twice within the quiet period.</summary>
internal static class AlertCourse
{
    /// <summary>Most reminders of an alert that nobody takes note of.</summary>
    internal const int MostReminders = 3;

    /// <summary>What to do about one thing. <paramref name="last"/> is its newest alert, or null.</summary>
    internal static AlertStep Next(AlertVerdict verdict, AlertEvent? last, TimeSpan quiet, DateTime now)
    {
        var isOpen = last is { EndedOn: null };
        if (verdict == AlertVerdict.Unknown)
        {
            return AlertStep.Stay;
        }

        if (verdict == AlertVerdict.No)
        {
            return isOpen ? AlertStep.End : AlertStep.Stay;
        }

        if (last is null)
        {
            return AlertStep.Raise;
        }

        if (!isOpen)
        {
            return now - last.RaisedOn < quiet ? AlertStep.GoOn : AlertStep.Raise;
        }

        return last.AcknowledgedOn is null && Reminder(last.RaisedOn, quiet, now) > 0
            ? AlertStep.Remind
            : AlertStep.Stay;
    }

    /// <summary>Which reminder is due: one for each quiet period that has passed, at most <see cref="MostReminders"/>; 0 for none.</summary>
    internal static int Reminder(DateTime raisedOn, TimeSpan quiet, DateTime now) =>
        quiet <= TimeSpan.Zero ? 0 : (int)Math.Min(MostReminders, (now - raisedOn).Ticks / quiet.Ticks);
}

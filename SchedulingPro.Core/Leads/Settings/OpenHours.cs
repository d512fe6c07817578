namespace SchedulingPro.Core.Leads.Settings;

/// <summary>When a company is open on one weekday, in its local time.</summary>
/// <param name="From">Opening time.</param>
/// <param name="To">Closing time, after <paramref name="From"/>; midnight (00:00) means the end of the day.</param>
public sealed record OpenHours(TimeOnly From, TimeOnly To)
{
    internal TimeSpan Opens => From.ToTimeSpan();

    internal TimeSpan Closes => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();
}

using SchedulingPro.Core.Alerts;

namespace SchedulingPro.Tests.Alerts;

/// <summary>Thresholds, samples, spans and the course of alerts, without a database.</summary>
public sealed class AlertCourseTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTime Raised = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(AlertTest.Above, 0.5, 0.51, null, AlertVerdict.Yes)]
    [InlineData(AlertTest.Above, 0.5, 0.5, null, AlertVerdict.No)]
    [InlineData(AlertTest.Below, 5, 4, null, AlertVerdict.Yes)]
    [InlineData(AlertTest.Below, 5, 5, null, AlertVerdict.No)]
    [InlineData(AlertTest.FallsBy, 0.2, 0.24, 0.3, AlertVerdict.Yes)]
    [InlineData(AlertTest.FallsBy, 0.2, 0.25, 0.3, AlertVerdict.No)]
    [InlineData(AlertTest.FallsBy, 0.2, 0, 0d, AlertVerdict.No)]
    [InlineData(AlertTest.RisesBy, 0.5, 15, 10d, AlertVerdict.Yes)]
    [InlineData(AlertTest.RisesBy, 0.5, 14, 10d, AlertVerdict.No)]
    [InlineData(AlertTest.RisesBy, 0.5, 1, 0d, AlertVerdict.Yes)]
    [InlineData(AlertTest.RisesBy, 0.5, 0, 0d, AlertVerdict.No)]
    [InlineData(AlertTest.RisesBy, 0.5, 15, null, AlertVerdict.Unknown)]
    public void Judge_EnoughSample_IsTheTest(
        AlertTest test,
        double threshold,
        double now,
        double? before,
        AlertVerdict expected
    ) =>
        Assert.Equal(
            expected,
            AlertCondition.Judge(test, threshold, 30, new(now, 30), before is null ? null : new(before, 30))
        );

    [Theory]
    [InlineData(29L, 100L)]
    [InlineData(100L, 29L)]
    public void Judge_TooSmallASample_IsUnknown(long now, long before) =>
        Assert.Equal(
            AlertVerdict.Unknown,
            AlertCondition.Judge(AlertTest.FallsBy, 0.1, 30, new(0, now), new(1, before))
        );

    [Theory]
    [InlineData(0L, 100L, AlertTest.FallsBy, AlertVerdict.Yes)]
    [InlineData(0L, 29L, AlertTest.FallsBy, AlertVerdict.Unknown)]
    [InlineData(0L, 100L, AlertTest.RisesBy, AlertVerdict.Unknown)]
    [InlineData(0L, 100L, AlertTest.Below, AlertVerdict.Unknown)]
    public void Judge_CountWithoutASampleNow_IsKnownOnlyToFall(
        long now,
        long before,
        AlertTest test,
        AlertVerdict expected
    ) => Assert.Equal(expected, AlertCondition.Judge(test, 0.5, 30, new(0, now), new(200, before), isCount: true));

    [Theory]
    // open, minutes since it was raised, acknowledged, verdict
    [InlineData(null, 0, false, AlertVerdict.No, nameof(AlertStep.Stay))]
    [InlineData(null, 0, false, AlertVerdict.Unknown, nameof(AlertStep.Stay))]
    [InlineData(null, 0, false, AlertVerdict.Yes, nameof(AlertStep.Raise))]
    [InlineData(true, 5, false, AlertVerdict.Yes, nameof(AlertStep.Stay))]
    [InlineData(true, 5, false, AlertVerdict.Unknown, nameof(AlertStep.Stay))]
    [InlineData(true, 5, false, AlertVerdict.No, nameof(AlertStep.End))]
    [InlineData(true, 60, false, AlertVerdict.Yes, nameof(AlertStep.Remind))]
    [InlineData(true, 60, true, AlertVerdict.Yes, nameof(AlertStep.Stay))]
    [InlineData(false, 59, false, AlertVerdict.Yes, nameof(AlertStep.GoOn))]
    [InlineData(false, 60, false, AlertVerdict.Yes, nameof(AlertStep.Raise))]
    [InlineData(false, 60, false, AlertVerdict.No, nameof(AlertStep.Stay))]
    public void Next_QuietHour_TellsOnce(
        bool? isOpen,
        int minutes,
        bool isAcknowledged,
        AlertVerdict verdict,
        string expected
    )
    {
        var last = isOpen is { } open
            ? new AlertEvent
            {
                RaisedOn = Raised,
                EndedOn = open ? null : Raised.AddMinutes(1),
                AcknowledgedOn = isAcknowledged ? Raised.AddMinutes(2) : null,
            }
            : null;

        var step = AlertCourse.Next(verdict, last, TimeSpan.FromHours(1), Raised.AddMinutes(minutes));

        Assert.Equal(expected, step.ToString());
    }

    [Theory]
    [InlineData(0, 60, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(60, 60, 1)]
    [InlineData(179, 60, 2)]
    [InlineData(100000, 60, 3)]
    public void Reminder_ByQuietPeriods_EndsAfterThree(int minutes, int quiet, int expected) =>
        Assert.Equal(expected, AlertCourse.Reminder(Raised, TimeSpan.FromMinutes(quiet), Raised.AddMinutes(minutes)));

    [Theory]
    // Daylight saving begins on 2026-03-08 at 2:00 and ends on 2026-11-01 at 2:00 in New York.
    [InlineData("2026-05-04T15:05", AlertWindow.Hour, "2026-05-04T13:00", 1, "2026-04-27T13:00")]
    [InlineData("2026-05-04T15:10", AlertWindow.Hour, "2026-05-04T14:00", 1, "2026-04-27T14:00")]
    [InlineData("2026-03-10T15:30", AlertWindow.Hour, "2026-03-10T14:00", 1, "2026-03-03T15:00")]
    [InlineData("2026-03-09T15:00", AlertWindow.Day, "2026-03-08T05:00", 23, "2026-03-01T05:00")]
    [InlineData("2026-03-09T04:05", AlertWindow.Day, "2026-03-07T05:00", 24, "2026-02-28T05:00")]
    [InlineData("2026-11-02T12:00", AlertWindow.Day, "2026-11-01T04:00", 25, "2026-10-25T04:00")]
    [InlineData("2026-05-04T15:00", AlertWindow.Week, "2026-04-27T04:00", 168, "2026-04-20T04:00")]
    [InlineData("2026-03-12T12:00", AlertWindow.Month, "2026-02-10T05:00", 719, "2026-01-11T05:00")]
    public void Span_InTheZone_IsWholeUnitsThatAreOver(
        string asOf,
        AlertWindow window,
        string from,
        int hours,
        string before
    )
    {
        var span = AlertSpan.LastOf(window, Utc(asOf), NewYork);

        Assert.Equal((Utc(from), hours), (span.Window.From, (int)span.Window.Length.TotalHours));
        Assert.Equal(Utc(before), span.Before(NewYork).Window.From);
        Assert.Equal(window == AlertWindow.Hour, span.Hour is not null);
    }

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}

using System.Globalization;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Tests.Reports;

public sealed class ReportCalendarTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    // Monday 7:00 in New York is 11:00 UTC in summer and 12:00 UTC in winter.
    [InlineData(ReportCadence.Weekly, 1, 7, "2026-05-04T10:59", "2026-05-04T11:00")]
    [InlineData(ReportCadence.Weekly, 1, 7, "2026-05-04T11:00", "2026-05-11T11:00")]
    [InlineData(ReportCadence.Weekly, 1, 7, "2026-03-02T12:00", "2026-03-09T11:00")]
    [InlineData(ReportCadence.Weekly, 1, 7, "2026-10-26T11:00", "2026-11-02T12:00")]
    [InlineData(ReportCadence.Weekly, 7, 23, "2026-05-04T02:00", "2026-05-04T03:00")]
    // 2:00 does not exist on 2026-03-08: the end of the gap. 1:00 comes twice on 2026-11-01: the first.
    [InlineData(ReportCadence.Weekly, 7, 2, "2026-03-07T12:00", "2026-03-08T07:00")]
    [InlineData(ReportCadence.Weekly, 7, 1, "2026-10-31T12:00", "2026-11-01T05:00")]
    [InlineData(ReportCadence.Weekly, 7, 1, "2026-11-01T05:00", "2026-11-08T06:00")]
    [InlineData(ReportCadence.Monthly, 1, 0, "2026-02-28T00:00", "2026-03-01T05:00")]
    [InlineData(ReportCadence.Monthly, 28, 6, "2026-12-28T11:00", "2027-01-28T11:00")]
    public void NextDue_InTheZone_IsTheNextLocalTime(
        ReportCadence cadence,
        int day,
        int hour,
        string after,
        string expected
    ) => Assert.Equal(Utc(expected), ReportCalendar.NextDue(cadence, day, hour, Utc(after), NewYork));

    [Theory]
    [InlineData(ReportCadence.Weekly, false, "2026-04-27", "2026-05-03")]
    [InlineData(ReportCadence.Weekly, true, "2026-04-26", "2026-05-02")]
    [InlineData(ReportCadence.Monthly, false, "2026-04-01", "2026-04-30")]
    public void PeriodOf_AMonday_IsTheWholeWeekOrMonthBefore(
        ReportCadence cadence,
        bool sunday,
        string first,
        string last
    )
    {
        var period = ReportCalendar.PeriodOf(cadence, Utc("2026-05-04T11:00"), NewYork, sunday);

        Assert.Equal(
            (first, last),
            (
                period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("campaign=Spring&device=mobile&compare=weekdays")]
    [InlineData("outcome!=booked&compare=none")]
    public void Subject_StoredAndRead_IsTheSame(string query)
    {
        var subject = ReportSubject.Read(query);

        Assert.Equal(subject, ReportSubject.Read(subject.Query));
        Assert.Equal(query.Length == 0, subject.Filter.IsEmpty);
    }

    [Fact]
    public void Subject_OfAPage_LeavesPeriodSearchAndNumbersOut()
    {
        var subject = ReportSubject.Read(
            "campaign=Spring&q=Maria&period=last7days&by=week&counted=booked&compare=year"
        );

        Assert.Equal(SessionFilter.None.With(FilterKeys.Campaign, "Spring"), subject.Filter);
        Assert.Equal(ReportComparison.Year, subject.Comparison);
    }

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}

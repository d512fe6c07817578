using SchedulingPro.Dashboard.Features.Leads.Pane;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads.Pane;

public sealed class DueTimesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-05-04T15:00:00Z")] // Monday morning
    [InlineData("2026-05-08T21:50:00Z")] // Friday, before closing
    [InlineData("2026-05-10T04:00:00Z")] // at night
    [InlineData("2026-10-31T16:00:00Z")] // before the clocks go back
    [InlineData("2026-03-07T20:00:00Z")] // before the clocks go forward
    public void Of_AnyMoment_OffersDifferentTimesAheadInBusinessHours(string at)
    {
        var now = DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        var lead = LeadPaneSamples.Detail(now);

        var times = DueTimes.Of(lead, now, NewYork);

        Assert.InRange(times.Count, 4, 7);
        Assert.Equal(times.Select(t => t.Utc).Distinct().Order(), times.Select(t => t.Utc));
        Assert.All(times, t => Assert.True(t.Utc > now && lead.Hours.IsOpen(t.Utc), $"{t.Utc:O}"));
        Assert.Single(times, t => t.IsSuggested);
        Assert.All(times, t => Assert.Equal(0, t.Utc.Minute % 5));
    }

    [Theory]
    [InlineData(0, 5, "Today, 4:00 PM")]
    [InlineData(1, 1, "Tomorrow, 12:00 PM")]
    [InlineData(-1, 0, "Yesterday, 11:00 AM")]
    [InlineData(4, 0, "Fri, May 8, 11:00 AM")]
    [InlineData(300, 0, "Sun, Feb 28, 2027, 10:00 AM")]
    public void Label_AnyDay_SaysItAsPeopleDo(int days, int hours, string label) =>
        Assert.Equal(label, DueTimes.Label(TestClock.Start.AddDays(days).AddHours(hours), TestClock.Start, NewYork));
}

using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.Features.Leads;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadAgeWordsTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, LeadAgeBand.Within5, "0:00")]
    [InlineData(250, LeadAgeBand.Within5, "4:10")]
    [InlineData(300, LeadAgeBand.Within5, "5:00")]
    [InlineData(301, LeadAgeBand.Within30, "5 min")]
    [InlineData(3599, LeadAgeBand.Within60, "59 min")]
    [InlineData(3600, LeadAgeBand.Within60, "1 h")]
    [InlineData(7200, LeadAgeBand.SameDay, "2 h")]
    [InlineData(7200, LeadAgeBand.Older, "3 days")]
    public void Waited_OfABand_SaysItShortly(int seconds, LeadAgeBand band, string expected) =>
        Assert.Equal(
            expected,
            LeadAgeWords.Waited(new(TimeSpan.FromSeconds(seconds), band, false), Now.AddDays(-3), Now)
        );

    [Fact]
    public void Span_OfANight_IsToldInHours()
    {
        Assert.Equal("17 h", LeadAgeWords.Span(TimeSpan.FromHours(17.4)));
        Assert.Equal("1 day", LeadAgeWords.Span(TimeSpan.FromHours(25)));
        Assert.Equal("0 min", LeadAgeWords.Span(TimeSpan.FromSeconds(20)));
    }
}

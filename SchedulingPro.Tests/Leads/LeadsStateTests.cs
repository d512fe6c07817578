using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Features.Leads;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadsStateTests
{
    [Fact]
    public void Url_OfEveryPart_ReadsBackTheSame()
    {
        var state = new LeadsState
        {
            Tab = LeadTab.Snoozed,
            Filter = LeadFilter.None.With("reason", "emergency", "slot").With("zip", "75201") with
            {
                Search = "Ana & Co / 50%",
                Arrived = new(PeriodPreset.Last7Days),
            },
            Page = 3,
            LeadId = 42,
        };

        var read = LeadsState.Read(new Uri("https://site.example" + state.Url));

        Assert.Equal(state, read);
        Assert.Equal((LeadTab.Snoozed, 3, 42), (read.Tab, read.Page, read.LeadId));
        Assert.Equal(state.Filter, read.Filter);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Url_OfTheBeginning_IsThePageAlone()
    {
        Assert.Equal("/leads", new LeadsState().Url);
        Assert.Equal("/leads", new LeadsState { LeadId = 7, Page = 2 }.ViewUrl);
    }

    [Theory]
    [InlineData("?tab=nonsense&page=0&lead=-1")]
    [InlineData("?tab=&page=99999999999&lead=x&reason=none-such")]
    [InlineData("?tab=NEW&page=1e3&lead=0")]
    public void Read_OfNonsense_IsTheBeginning(string query)
    {
        var state = LeadsState.Read(query);

        Assert.Equal("/leads", state.Url);
    }

    [Fact]
    public void Read_OfAnUnknownTab_SaysSo() =>
        Assert.Contains("\"nonsense\"", Assert.Single(LeadsState.Read("?tab=nonsense").Problems));

    [Fact]
    public void ViewUrl_KeepsWhatIsAsked_NotThePlace()
    {
        var state = LeadsState.Read("?tab=due&q=ana&page=4&lead=9");

        Assert.Equal("/leads?tab=due&q=ana", state.ViewUrl);
        Assert.True(state.AsksTheSameAs(state.WithLead(null)));
        Assert.False(state.AsksTheSameAs(state.WithTab(LeadTab.Due)));
    }
}

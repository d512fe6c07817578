using SchedulingPro.Dashboard.Features.Leads;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadCommandsTests
{
    private readonly LeadCommands commands = new();
    private readonly List<string> done = [];

    public LeadCommandsTests()
    {
        commands.Claim += () => Do("claim");
        commands.Note += () => Do("note");
        commands.Dispose += () => Do("dispose");
        commands.Snooze += () => Do("snooze");
    }

    [Fact]
    public async Task Ask_OfTheLeadThatIsShown_IsDoneAtOnce()
    {
        await commands.ReadyAsync(7);

        foreach (var command in Enum.GetValues<LeadCommand>())
        {
            await commands.AskAsync(7, command);
        }

        Assert.Equal(["claim", "note", "dispose", "snooze"], done);
    }

    [Fact]
    public async Task Ask_OfALeadThatIsBeingOpened_WaitsForItAndIsDoneOnce()
    {
        await commands.ReadyAsync(7);

        await commands.AskAsync(8, LeadCommand.Claim);
        Assert.Empty(done);
        await commands.ReadyAsync(8);
        await commands.ReadyAsync(8);

        Assert.Equal(["claim"], done);
    }

    [Fact]
    public async Task Ask_ThenAnotherLeadOpened_DoesNothingToIt()
    {
        await commands.AskAsync(8, LeadCommand.Claim);

        await commands.ReadyAsync(9);

        Assert.Empty(done);
    }

    private Task Do(string what)
    {
        done.Add(what);
        return Task.CompletedTask;
    }
}

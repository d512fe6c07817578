using System.CommandLine;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>One complete pass over upstream accounts, for scripts and for those who let something else keep the time.</summary>
internal static class SyncVerb
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);

    public static Command Create(VerbConsole console)
    {
        var once = new Option<bool>("--once")
        {
            Description = "Run one complete pass: schedulers, all sessions, names and daily figures.",
        };
        var name = new Option<string?>("--connection")
        {
            Description = "Only this connection; otherwise all of them, one after the other.",
            HelpName = "NAME",
        };
        var wait = new Option<int>("--wait")
        {
            Description = "Seconds to wait while another process syncs the connection.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 120,
        };
        var command = VerbRun.Define(
            new VerbCommand(
                "sync",
                "Bring everything of the connected upstream accounts here. Exits with 0 only when nothing is missing; with 3 when some is.",
                "sync --once",
                "sync --once --connection main --json"
            )
            {
                once,
                name,
                wait,
            },
            console,
            VerbNeeds.Database,
            (run, parsed, cancellationToken) =>
                RunAsync(run, parsed.GetValue(name), TimeSpan.FromSeconds(parsed.GetValue(wait)), cancellationToken)
        );
        command.Validators.Add(result =>
        {
            if (!result.GetValue(once))
                result.AddError("sync needs --once. Continuous sync is the server's work; start it with: serve");
            if (result.GetValue(wait) < 0)
                result.AddError("--wait takes a number of seconds from 0.");
        });
        return command;
    }

    private static async Task<int> RunAsync(
        VerbRun run,
        string? name,
        TimeSpan wait,
        CancellationToken cancellationToken
    )
    {
        var known = await run.Services.GetRequiredService<ConnectionDirectory>().ListAsync(cancellationToken);
        var chosen = known.Where(c => name is null || c.Name == name.Trim().ToLowerInvariant()).ToList();
        if (chosen.Count == 0)
        {
            return run.Fail(
                known.Count == 0
                    ? "There is no connection yet. Make one with: connection set NAME --base-url … (connection set --help)"
                    : $"There is no connection {name}. Known: {string.Join(", ", known.Select(c => c.Name))}."
            );
        }

        var outcomes = new List<(string Name, SyncOutcome Outcome)>();
        foreach (var (id, connection) in chosen)
        {
            outcomes.Add((connection, await PassAsync(run, id, connection, wait, cancellationToken)));
        }

        run.Answer(
            new { Connections = outcomes.Select(o => Line(o.Name, o.Outcome)) },
            outcomes.SelectMany(o => Words(o.Name, o.Outcome))
        );
        return outcomes.TrueForAll(o => o.Outcome.State == SyncRunState.Complete) ? ExitCodes.Ok
            : outcomes.TrueForAll(o => o.Outcome.State is null or SyncRunState.Failed or SyncRunState.Cancelled)
                ? ExitCodes.Failed
            : ExitCodes.Partly;
    }

    private static async Task<SyncOutcome> PassAsync(
        VerbRun run,
        int connectionId,
        string name,
        TimeSpan wait,
        CancellationToken cancellationToken
    )
    {
        var runner = run.Services.GetRequiredService<SyncRunner>();
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var begun = clock.GetTimestamp();
        var told = false;
        while (true)
        {
            var outcome = await runner.RunAsync(connectionId, SyncTrigger.CommandLine, true, cancellationToken);
            if (outcome.State is not null || clock.GetElapsedTime(begun) >= wait)
            {
                return outcome;
            }

            if (!told)
            {
                run.Console.Error.WriteLine($"{name}: another process syncs this connection; waiting for its end.");
                told = true;
            }

            await Task.Delay(AskAgainAfter, clock, cancellationToken);
        }
    }

    private static object Line(string name, SyncOutcome outcome) =>
        new
        {
            Name = name,
            State = outcome.State?.ToString() ?? "Busy",
            outcome.New,
            outcome.Changed,
            outcome.Unchanged,
            outcome.Unreadable,
            outcome.Pages,
            outcome.Calls,
            outcome.Problems,
        };

    private static IEnumerable<string> Words(string name, SyncOutcome outcome)
    {
        yield return outcome.State switch
        {
            null => $"{name}: not synced",
            SyncRunState.Complete => $"{name}: complete, {Counts(outcome)}",
            SyncRunState.Incomplete => $"{name}: incomplete, {Counts(outcome)}",
            SyncRunState.Cancelled => $"{name}: cancelled, {Counts(outcome)}",
            _ => $"{name}: failed, {Counts(outcome)}",
        };
        foreach (var problem in outcome.Problems)
        {
            yield return $"  {problem}";
        }
    }

    private static string Counts(SyncOutcome outcome) =>
        $"{outcome.New:N0} new, {outcome.Changed:N0} changed, {outcome.Unchanged:N0} unchanged sessions in {outcome.Pages:N0} pages, {outcome.Calls:N0} calls";
}

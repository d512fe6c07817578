using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Accounts of the upstream system that this installation keeps in step with, for scripts and for the first set-up.</summary>
internal static class ConnectionVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "connection",
            "Make, change, test, list, pause or remove connections to accounts of the upstream system.",
            "connection set main --production --tenant 1234 --client-id cid.example",
            "connection test main",
            "connection list --json"
        )
        {
            ConnectionVerbSet.Create(console),
            ConnectionVerbTest.Create(console),
            List(console),
            Remove(console),
            SetPaused(console, "pause", "Let continuous sync of a connection rest. Webhooks are still taken.", true),
            SetPaused(console, "resume", "Let continuous sync of a paused connection go on.", false),
        };

    /// <summary>The name of a connection on the command line.</summary>
    public static Argument<string> Name() => new("NAME") { Description = "Name of the connection; list shows it." };

    /// <summary>Says why it was refused; <paramref name="options"/> are the words of the command line for the fields.</summary>
    public static int Refuse(
        VerbRun run,
        ConnectionResult result,
        IReadOnlyDictionary<string, string>? options = null
    ) => run.Fail(ConnectionWords(result, options));

    /// <summary>All connections, as the whole system sees them.</summary>
    public static async Task<IReadOnlyList<ConnectionItem>> AllAsync(
        VerbRun run,
        CancellationToken cancellationToken
    ) =>
        await run
            .Services.GetRequiredService<UpstreamConnectionListQuery>()
            .ExecuteAsync(DataScope.Everything, cancellationToken);

    private static string ConnectionWords(ConnectionResult result, IReadOnlyDictionary<string, string>? options) =>
        string.Join(
            ' ',
            result.Errors.Select(e =>
                e.Field == "record"
                    ? $"{char.ToUpperInvariant(e.Reason[0])}{e.Reason[1..]}."
                    : $"{options?.GetValueOrDefault(e.Field) ?? e.Field} {e.Reason}."
            )
        );

    private static Command List(VerbConsole console) =>
        VerbRun.Define(
            new VerbCommand("list", "List the connections, without their secrets.", "connection list --json"),
            console,
            VerbNeeds.Database,
            async (run, _, cancellationToken) =>
            {
                var connections = (await AllAsync(run, cancellationToken)).Select(ConnectionLine.Of).ToList();
                run.Answer(
                    new { Connections = connections },
                    connections.Count == 0
                        ? ["There is no connection yet. Make one with: connection set NAME --production --tenant ID"]
                        : connections.Select(c => c.ToString())
                );
                return ExitCodes.Ok;
            }
        );

    private static Command Remove(VerbConsole console)
    {
        var name = Name();
        return VerbRun.Define(
            new VerbCommand(
                "remove",
                "Remove a connection with its secrets, checkpoints, history and webhook inbox. Schedulers and sessions that it brought in stay.",
                "connection remove main"
            )
            {
                name,
            },
            console,
            VerbNeeds.Database,
            (run, parsed, cancellationToken) =>
                ChangeAsync(
                    run,
                    parsed.GetRequiredValue(name),
                    "removed",
                    (editor, connection) => editor.RemoveAsync(AuditActor.CommandLine, connection, cancellationToken)
                )
        );
    }

    private static Command SetPaused(VerbConsole console, string verb, string description, bool paused)
    {
        var name = Name();
        return VerbRun.Define(
            new VerbCommand(verb, description, $"connection {verb} main") { name },
            console,
            VerbNeeds.Database,
            (run, parsed, cancellationToken) =>
                ChangeAsync(
                    run,
                    parsed.GetRequiredValue(name),
                    paused ? "paused" : "resumed",
                    (editor, connection) =>
                        editor.SetPausedAsync(AuditActor.CommandLine, connection, paused, cancellationToken)
                )
        );
    }

    private static async Task<int> ChangeAsync(
        VerbRun run,
        string name,
        string done,
        Func<UpstreamConnectionEditor, string, Task<ConnectionResult>> change
    )
    {
        var result = await change(run.Services.GetRequiredService<UpstreamConnectionEditor>(), name);
        if (!result.IsDone)
        {
            return Refuse(run, result);
        }

        run.Answer(new { result.Name, Result = done }, $"{result.Name}: {done}");
        return ExitCodes.Ok;
    }
}

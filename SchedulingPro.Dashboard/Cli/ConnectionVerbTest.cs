using System.CommandLine;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Tries a connection out and says precisely what is wrong.</summary>
internal static class ConnectionVerbTest
{
    public static Command Create(VerbConsole console)
    {
        var name = ConnectionVerb.Name();
        return VerbRun.Define(
            new VerbCommand(
                "test",
                "Try a connection out: addresses, credentials, app key, tenant, clock, permissions. Fails when sessions cannot be read.",
                "connection test main",
                "connection test main --json"
            )
            {
                name,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var connection = parsed.GetRequiredValue(name).Trim().ToLowerInvariant();
                var (credentials, errors) = await run
                    .Services.GetRequiredService<ConnectionTrial>()
                    .PrepareAsync(connection, new(), cancellationToken);
                if (credentials is null)
                {
                    return ConnectionVerb.Refuse(run, ConnectionResult.Refused(errors[0].Field, errors[0].Reason));
                }

                var result = await run
                    .Services.GetRequiredService<UpstreamProbe>()
                    .RunAsync(credentials, cancellationToken);
                run.Answer(
                    new
                    {
                        Name = connection,
                        Works = result.IsUsable,
                        result.Checks,
                    },
                    [
                        .. result.Checks.SelectMany(Lines),
                        result.IsUsable ? "The connection works." : "The connection does not work yet.",
                    ]
                );
                return result.IsUsable ? ExitCodes.Ok : ExitCodes.Failed;
            }
        );
    }

    private static IEnumerable<string> Lines(ProbeCheck check)
    {
        yield return $"{WordOf(check.State), -9}  {check.Label}{(check.Finding.Length > 0 ? $": {check.Finding}" : "")}";
        if (check.Advice is { } advice)
        {
            yield return $"{"", -9}  {advice}";
        }
    }

    private static string WordOf(ProbeState state) =>
        state switch
        {
            ProbeState.Ok => "good",
            ProbeState.Attention => "note",
            ProbeState.Failed => "failed",
            _ => "not tried",
        };
}

using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Programs that read the API, for scripts and for the first minute of an integration.</summary>
internal static class ApiClientVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "api-client",
            "Make, list, disable programs that read the API, and rotate what they sign in with.",
            "api-client create --name Warehouse --json",
            "api-client list",
            "api-client rotate cid.k3v9x2m7q4w8r1t6y5p0z3a9"
        )
        {
            ApiClientVerbCreate.Create(console),
            List(console),
            SetDisabled(console, "disable", "Switch a client off; running servers follow within 30 seconds.", true),
            SetDisabled(console, "enable", "Switch a disabled client on again.", false),
            ApiClientVerbRotate.Create(console),
            ApiClientVerbRotate.CreateForSigningKey(console),
        };

    /// <summary>The id of a client on the command line.</summary>
    public static Argument<string> ClientId() =>
        new("CLIENT-ID") { Description = "Id of the client, cid.…; list shows it." };

    /// <summary>Says why it was refused.</summary>
    public static int Refuse(VerbRun run, ApiClientResult result, string? clientId = null)
    {
        var reasons = result.Errors.Select(e =>
            e.Field != "record" ? $"{e.Field} {e.Reason}."
            : clientId is null ? e.Reason
            : $"There is no API client {clientId}."
        );
        return run.Fail(string.Join(' ', reasons));
    }

    private static Command List(VerbConsole console)
    {
        var tenant = TenantChoice.CreateOption();
        tenant.Description = "Only clients of this tenant.";
        return VerbRun.Define(
            new VerbCommand("list", "List the clients, without their secrets.", "api-client list --json") { tenant },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var list = await run
                    .Services.GetRequiredService<ApiClientListQuery>()
                    .ExecuteAsync(DataScope.Everything, parsed.GetValue(tenant), cancellationToken);
                var now = run.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                var clients = list.Clients.Select(c => ApiClientLine.Of(c, now)).ToList();
                run.Answer(
                    new { Clients = clients },
                    clients.Count == 0
                        ? ["There is no API client yet. Make one with: api-client create --name NAME"]
                        : clients.Select(c => c.ToString())
                );
                return ExitCodes.Ok;
            }
        );
    }

    private static Command SetDisabled(VerbConsole console, string name, string description, bool disabled)
    {
        var id = ClientId();
        return VerbRun.Define(
            new VerbCommand(name, description, $"api-client {name} cid.k3v9x2m7q4w8r1t6y5p0z3a9") { id },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var clientId = parsed.GetRequiredValue(id).Trim();
                var result = await run
                    .Services.GetRequiredService<ApiClientEditor>()
                    .SetDisabledAsync(AuditActor.CommandLine, clientId, disabled, cancellationToken);
                if (!result.IsDone)
                {
                    return Refuse(run, result, clientId);
                }

                var done = disabled ? "disabled" : "enabled";
                run.Answer(new { ClientId = clientId, Result = done }, $"{clientId}: {done}");
                return ExitCodes.Ok;
            }
        );
    }
}

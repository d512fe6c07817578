using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Routers that are read through a connection: upstream lists none, so their ids are given here.</summary>
internal static class RouterVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "router",
            "Register routers whose sessions are to be read: the upstream system lists none.",
            "router add rtr_k3v9x2m7 --connection main",
            "router list"
        )
        {
            Change(
                console,
                "add",
                "Read the sessions of a router, from the next pass on.",
                "added",
                (routers, name, id, cancellationToken) =>
                    routers.AddAsync(AuditActor.CommandLine, name, id, cancellationToken)
            ),
            List(console),
            Change(
                console,
                "remove",
                "Stop reading the sessions of a router. What was read stays.",
                "removed",
                (routers, name, id, cancellationToken) =>
                    routers.RemoveAsync(AuditActor.CommandLine, name, id, cancellationToken)
            ),
        };

    private static Command List(VerbConsole console)
    {
        var connection = Connection(required: false);
        return VerbRun.Define(
            new VerbCommand("list", "List the registered routers.", "router list --connection main --json")
            {
                connection,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var wanted = parsed.GetValue(connection)?.Trim().ToLowerInvariant();
                var known = await ConnectionVerb.AllAsync(run, cancellationToken);
                if (wanted is not null && known.All(c => c.Name != wanted))
                {
                    return run.Fail($"There is no connection {wanted}.");
                }

                var routers = (
                    from item in known
                    where wanted is null || item.Name == wanted
                    from router in item.Routers
                    select new
                    {
                        router.Id,
                        Connection = item.Name,
                        Tenant = item.TenantId,
                        router.AddedOn,
                        router.InStepOn,
                        router.Error,
                    }
                ).ToList();
                run.Answer(
                    new { Routers = routers },
                    routers.Count == 0
                        ? ["No router is registered. Register one with: router add ID --connection NAME"]
                        : routers.Select(r =>
                            $"{r.Id}  connection {r.Connection}  in step: {(r.InStepOn is { } at ? $"{at:yyyy-MM-dd HH:mm} UTC" : "not yet")}"
                            + (r.Error is null ? "" : $"  {r.Error}")
                        )
                );
                return ExitCodes.Ok;
            }
        );
    }

    private static Command Change(
        VerbConsole console,
        string verb,
        string description,
        string done,
        Func<UpstreamRouters, string, string, CancellationToken, Task<ConnectionResult>> change
    )
    {
        var id = new Argument<string>("ID") { Description = "Id of the router upstream." };
        var connection = Connection(required: true);
        return VerbRun.Define(
            new VerbCommand(verb, description, $"router {verb} rtr_k3v9x2m7 --connection main") { id, connection },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var (name, routerId) = (parsed.GetRequiredValue(connection)!, parsed.GetRequiredValue(id).Trim());
                var result = await change(
                    run.Services.GetRequiredService<UpstreamRouters>(),
                    name,
                    routerId,
                    cancellationToken
                );
                if (!result.IsDone)
                {
                    return ConnectionVerb.Refuse(
                        run,
                        result,
                        new Dictionary<string, string> { ["routerId"] = "The router id" }
                    );
                }

                var outcome = result.HasChanged ? done : "registered already";
                run.Answer(
                    new
                    {
                        Id = routerId,
                        Connection = result.Name,
                        Result = outcome,
                    },
                    $"{routerId}: {outcome}"
                );
                return ExitCodes.Ok;
            }
        );
    }

    private static Option<string?> Connection(bool required) =>
        new("--connection")
        {
            Description = required ? "Connection that reads the router." : "Only routers of this connection.",
            HelpName = "NAME",
            Required = required,
        };
}

using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Demo;

namespace SchedulingPro.Dashboard.Cli;

internal static class DemoVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "demo",
            "Add or remove invented companies with four months of sessions.",
            "demo add",
            "demo remove"
        )
        {
            Verb(
                console,
                "add",
                "Add demo data up to now; adding again adds only what happened since.",
                AuditActions.DemoAdded,
                (data, tenant, token) => data.AddAsync(tenant, null, token)
            ),
            Verb(
                console,
                "remove",
                "Remove the demo companies with everything of theirs.",
                AuditActions.DemoRemoved,
                (data, tenant, token) => data.RemoveAsync(tenant, null, token)
            ),
        };

    private static Command Verb(
        VerbConsole console,
        string name,
        string description,
        string action,
        Func<DemoData, long, CancellationToken, Task<int>> work
    )
    {
        var tenant = TenantChoice.CreateOption();
        return VerbRun.Define(
            new VerbCommand(name, description, $"demo {name}") { tenant },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var chosen = await TenantChoice.ResolveAsync(run, parsed.GetValue(tenant), cancellationToken);
                if (chosen.Problem is { } problem)
                {
                    return run.Fail(problem);
                }

                var sessions = await work(
                    run.Services.GetRequiredService<DemoData>(),
                    chosen.TenantId,
                    cancellationToken
                );
                await run
                    .Services.GetRequiredService<AuditLog>()
                    .WriteAsync(
                        AuditActor.CommandLine,
                        action,
                        "tenant",
                        $"{chosen.TenantId}",
                        companyId: null,
                        $"{sessions} sessions",
                        cancellationToken
                    );
                run.Answer(
                    new { chosen.TenantId, Sessions = sessions },
                    $"{sessions:N0} demo sessions {(action == AuditActions.DemoAdded ? "added" : "removed")}"
                );
                return ExitCodes.Ok;
            }
        );
    }
}

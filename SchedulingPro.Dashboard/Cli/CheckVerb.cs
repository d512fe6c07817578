using System.CommandLine;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Cli;

internal static class CheckVerb
{
    public static Command Create(VerbConsole console)
    {
        var repair = new Option<bool>("--repair")
        {
            Description = "Count sessions anew where counts are wrong, then check.",
        };
        var command = new VerbCommand(
            "check",
            "Check the database as a whole: the file itself, and that rows that belong together are there.",
            "check",
            "check --repair",
            "check --json"
        )
        {
            repair,
        };
        return VerbRun.Define(
            command,
            console,
            VerbNeeds.Folder,
            async (run, parsed, cancellationToken) =>
            {
                var state = await run.Services.GetRequiredService<DatabaseMigrator>().CompareAsync(cancellationToken);
                if (!state.IsCurrent)
                {
                    return run.Fail(
                        state.Unknown.Count > 0
                            ? "The database was changed by a newer version of the program; check it with that version."
                            : "The database is not in this program's schema yet. Run the migrate command first."
                    );
                }

                var check = run.Services.GetRequiredService<DatabaseCheck>();
                var repaired = parsed.GetValue(repair) ? await check.RepairAsync(cancellationToken) : 0;
                var result = await check.RunAsync(cancellationToken);
                run.Answer(
                    new
                    {
                        result.Checks,
                        result.Sessions,
                        Repaired = repaired,
                        result.Problems,
                    },
                    [
                        .. repaired > 0 ? [$"Counts set right: {repaired}"] : Array.Empty<string>(),
                        .. result.Problems.Select(p => $"{p.Check}: {p.Message} {p.Advice}"),
                        $"{result.Checks} checks over {result.Sessions:N0} sessions, {result.Problems.Count} problems",
                    ]
                );
                return result.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
            }
        );
    }
}

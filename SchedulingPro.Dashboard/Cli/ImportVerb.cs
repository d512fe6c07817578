using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Cli;

internal static class ImportVerb
{
    public static Command Create(VerbConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "JSON pages of the API, JSON arrays, JSON lines or CSV; sessions or schedulers, in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var tenant = TenantChoice.CreateOption();
        var scheduler = new Option<string?>("--scheduler")
        {
            Description = "Scheduler ID for sessions that name none.",
            HelpName = "ID",
        };
        var router = new Option<string?>("--router")
        {
            Description = "Router id for sessions that were read from a router.",
            HelpName = "ID",
        };
        var command = new VerbCommand(
            "import",
            "Read files of schedulers and sessions. Reading a file again changes nothing.",
            "import sessions-2026-*.json --tenant 1234",
            "import schedulers.json sessions.json --scheduler sched_k3v9x2m7q4w8r1t6y5p0z3a9",
            "import sessions.csv --scheduler sched_k3v9x2m7q4w8r1t6y5p0z3a9 --json"
        )
        {
            files,
            tenant,
            scheduler,
            router,
        };
        return VerbRun.Define(
            command,
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var chosen = await TenantChoice.ResolveAsync(run, parsed.GetValue(tenant), cancellationToken);
                if (chosen.Problem is { } problem)
                {
                    return run.Fail(problem);
                }

                var options = new ImportOptions
                {
                    SchedulerId = parsed.GetValue(scheduler),
                    RouterId = parsed.GetValue(router),
                };
                var outcomes = new List<ImportOutcome>();
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    outcomes.Add(await ImportAsync(run, chosen.TenantId, file, options, cancellationToken));
                }

                run.Answer(new { Files = outcomes }, outcomes.SelectMany(Lines));
                foreach (var failed in outcomes.Where(o => o.Error is not null))
                {
                    console.Error.WriteLine($"{failed.File}: {failed.Error}");
                }

                return ExitCode(outcomes);
            }
        );
    }

    private static async Task<ImportOutcome> ImportAsync(
        VerbRun run,
        long tenantId,
        string file,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            return new(file, ImportState.Failed)
            {
                Error = Directory.Exists(path)
                    ? "This is a folder. Name the files in it, for example with *.json."
                    : "There is no such file.",
            };
        }

        var runs = run.Services.GetRequiredService<ImportRuns>();
        var entered = await runs.AddAsync(
            tenantId,
            path,
            new FileInfo(path).Length,
            options,
            AuditActor.CommandLine.Name,
            cancellationToken
        );
        var ended = await run.Services.GetRequiredService<FileImporter>().RunAsync(entered.Id, path, cancellationToken);
        var rejected = run.Services.GetRequiredService<ImportFolder>().Rejected(entered.Id);
        return new(file, ended.State)
        {
            New = ended.New,
            Changed = ended.Changed,
            Unchanged = ended.Unchanged,
            Older = ended.Older,
            Rejected = ended.Rejected,
            RejectedRows = File.Exists(rejected) ? rejected : null,
            Error = ended.Error ?? (ended.State == ImportState.Cancelled ? "Stopped." : null),
        };
    }

    private static IEnumerable<string> Lines(ImportOutcome outcome)
    {
        yield return $"{outcome.File}: {outcome.New:N0} new, {outcome.Changed:N0} changed, {outcome.Unchanged:N0} unchanged, "
            + $"{outcome.Older:N0} older, {outcome.Rejected:N0} rejected";
        if (outcome.RejectedRows is { } rejected)
        {
            yield return $"  Rejected rows with their reasons: {rejected}";
        }
    }

    private static int ExitCode(IReadOnlyCollection<ImportOutcome> outcomes)
    {
        var failed = outcomes.Count(o => o.State != ImportState.Finished);
        return failed == outcomes.Count ? ExitCodes.Failed
            : failed > 0 || outcomes.Any(o => o.Rejected > 0) ? ExitCodes.Partly
            : ExitCodes.Ok;
    }
}

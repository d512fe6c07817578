using System.CommandLine;
using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Names behind the ids of job types, business units, campaigns and zones.</summary>
internal static class NamesVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "names",
            "Load or list the names behind ids in sessions.",
            "names load job-types.csv --kind job-types",
            "names list --kind zones --json"
        )
        {
            Load(console),
            List(console),
        };

    private static Option<string> KindOption(bool isRequired)
    {
        var option = new Option<string>("--kind")
        {
            Description = "What the names are of.",
            HelpName = string.Join('|', NameKinds.All.Select(NameKinds.Key)),
            Required = isRequired,
        };
        option.AcceptOnlyFromAmong([.. NameKinds.All.Select(NameKinds.Key)]);
        return option;
    }

    private static Command Load(VerbConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV with the columns id and name, for zones also zips; optionally active.",
        };
        var kind = KindOption(isRequired: true);
        var tenant = TenantChoice.CreateOption();
        return VerbRun.Define(
            new VerbCommand(
                "load",
                "Load names from a CSV file, all of it or nothing. Loading it again changes nothing; the account's own names stay.",
                "names load job-types.csv --kind job-types",
                "names load zones.csv --kind zones --tenant 1234 --json"
            )
            {
                file,
                kind,
                tenant,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var chosen = await TenantChoice.ResolveAsync(run, parsed.GetValue(tenant), cancellationToken);
                if (chosen.Problem is { } problem)
                {
                    return run.Fail(problem);
                }

                var path = Path.GetFullPath(parsed.GetRequiredValue(file));
                if (!File.Exists(path))
                {
                    return run.Fail($"There is no file {path}.");
                }

                if (new FileInfo(path).Length > NamesFile.LargestFile)
                {
                    return run.Fail($"The file has more than {NamesFile.LargestFile / (1024 * 1024)} MB.");
                }

                var of = NameKinds.Find(parsed.GetRequiredValue(kind))!.Value;
                await using var stream = File.OpenRead(path);
                var read = await NamesFile.ReadAsync(stream, of, cancellationToken);
                if (read.Errors.Count > 0)
                {
                    return run.Fail(
                        string.Join(
                            Environment.NewLine,
                            read.Errors.Select(e => e.ToString()).Prepend("Nothing of the file was taken.")
                        )
                    );
                }

                var counts = await run
                    .Services.GetRequiredService<NameStore>()
                    .TakeFromFileAsync(AuditActor.CommandLine, chosen.TenantId, of, read.Names, cancellationToken);
                run.Answer(
                    counts,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{NameKinds.Label(of)}: {counts.New:N0} new, {counts.Changed:N0} changed, {counts.Unchanged:N0} unchanged, {counts.Kept:N0} kept as the account names them"
                    )
                );
                return ExitCodes.Ok;
            }
        );
    }

    private static Command List(VerbConsole console)
    {
        var kind = KindOption(isRequired: false);
        var tenant = TenantChoice.CreateOption();
        return VerbRun.Define(
            new VerbCommand(
                "list",
                "List names, and ids in sessions that have none.",
                "names list",
                "names list --kind zones --json"
            )
            {
                kind,
                tenant,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var chosen = await TenantChoice.ResolveAsync(run, parsed.GetValue(tenant), cancellationToken);
                if (chosen.Problem is { } problem)
                {
                    return run.Fail(problem);
                }

                var query = run.Services.GetRequiredService<NameListQuery>();
                var lines = new List<NameLine>();
                foreach (var of in NameKinds.Find(parsed.GetValue(kind)) is { } one ? [one] : NameKinds.All)
                {
                    var names = await query.AllAsync(DataScope.Everything, chosen.TenantId, of, cancellationToken);
                    lines.AddRange(names.Select(n => new NameLine(NameKinds.Key(of), n)));
                }

                run.Answer(
                    new { Names = lines },
                    lines.Count == 0 ? ["There is no name yet."] : lines.Select(l => l.ToString())
                );
                return ExitCodes.Ok;
            }
        );
    }
}

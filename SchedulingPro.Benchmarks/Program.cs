using SchedulingPro.Benchmarks;

// dotnet run -c Release --project SchedulingPro.Benchmarks -- [--sessions N] [--folder F] [--only NAME]
// NAME is lists, search, performance, api, import, sync, webhooks, leads, insight; or growth, which needs five million sessions and runs by itself only.
// dotnet run -c Release --project SchedulingPro.Benchmarks -- stand-in --port P [...]: the upstream's stand-in, see StandInVerb.
if (args is ["stand-in", ..])
{
    return await StandInVerb.RunAsync(Option, args.Contains("--live"));
}

var sessions = int.Parse(Option("--sessions") ?? "1000000", System.Globalization.CultureInfo.InvariantCulture);
var folder = Option("--folder") ?? Path.Combine(Path.GetTempPath(), "schedulingpro-benchmarks");
var only = Option("--only");
Directory.CreateDirectory(folder);

var report = new Report(Console.Out);
if (only == "growth")
{
    await GrowthBenchmarks.RunAsync(folder, report);
    report.Write();
    return report.AllMet ? 0 : 1;
}

await using var database = await BenchmarkDatabase.OpenAsync(folder, sessions, report);
foreach (
    var (name, run) in new (string, Func<BenchmarkDatabase, Report, Task>)[]
    {
        ("lists", ListBenchmarks.RunAsync),
        ("search", SearchBenchmarks.RunAsync),
        ("performance", PerformanceBenchmarks.RunAsync),
        ("api", ApiBenchmarks.RunAsync),
        ("import", ImportBenchmarks.RunAsync),
        ("sync", SyncBenchmarks.RunAsync),
        ("webhooks", WebhookBenchmarks.RunAsync),
        ("leads", LeadBenchmarks.RunAsync),
        ("insight", (full, lines) => InsightBenchmarks.RunAsync(full, folder, lines)),
    }
)
{
    if (only is null || only == name)
    {
        await run(database, report);
    }
}

report.Write();
return report.AllMet ? 0 : 1;

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

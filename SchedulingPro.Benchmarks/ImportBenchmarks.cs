namespace SchedulingPro.Benchmarks;

internal static class ImportBenchmarks
{
    internal static Task RunAsync(BenchmarkDatabase database, Report report) => Task.CompletedTask;
}

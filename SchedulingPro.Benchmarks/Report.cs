using System.Diagnostics;
using System.Globalization;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// Measures two ways to the same answer in turn, A B A B …, and reports the median of the ratios pair by pair: a comparison
/// that holds when other programs slow the machine down meanwhile.
/// </summary>
internal sealed class Report(TextWriter output)
{
    private readonly List<string[]> rows = [];

    internal bool AllMet { get; private set; } = true;

    internal void Say(string text) => output.WriteLine(text);

    /// <summary>Compares <paramref name="ours"/> with <paramref name="best"/>; both must return the same number, or the comparison is void. Without a limit it is for information only.</summary>
    internal async Task CompareAsync(
        string name,
        double? limit,
        Func<Task<long>> ours,
        Func<Task<long>> best,
        int rounds = 25,
        string against = "best SQL"
    )
    {
        for (var i = 0; i < 3; i++)
        {
            var (a, b) = (await ours(), await best());
            if (a != b)
            {
                throw new InvalidOperationException($"{name}: the answers differ, {a} and {b}.");
            }
        }

        var pairs = new List<(double Ours, double Best)>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            pairs.Add((await TimeAsync(ours), await TimeAsync(best)));
        }

        Add(
            name,
            Median(pairs.Select(p => p.Ours)),
            Median(pairs.Select(p => p.Best)),
            Median(pairs.Select(p => p.Ours / p.Best)),
            limit,
            against
        );
    }

    /// <summary>Reports a ratio that was measured elsewhere.</summary>
    internal void Add(string name, double ours, double best, double ratio, double? limit, string against)
    {
        var met = limit is null || ratio <= limit;
        AllMet &= met;
        rows.Add([
            name,
            Number(ours),
            $"{Number(best)} ({against})",
            Number(ratio),
            limit is { } wanted ? $"≤ {Number(wanted)}" : "–",
            limit is null ? "–"
            : met ? "yes"
            : "NO",
        ]);
        output.WriteLine(
            $"{name}: {Number(ours)} ms, {against} {Number(best)} ms, ratio {Number(ratio)}{(met ? "" : " NOT MET")}"
        );
    }

    internal void Write()
    {
        output.WriteLine();
        output.WriteLine("| Operation | ours, ms | compared with, ms | ratio | wanted | met |");
        output.WriteLine("|---|---|---|---|---|---|");
        rows.ForEach(row => output.WriteLine($"| {string.Join(" | ", row)} |"));
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<double> TimeAsync(Func<Task<long>> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Number(double value) =>
        value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}

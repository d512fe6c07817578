using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>Costs in words.</summary>
internal static class SpendWords
{
    /// <summary>$1,234.50</summary>
    public static string Money(long cents, string currency) => FigureText.Money(cents / 100.0, currency);

    /// <summary>What a cost is for.</summary>
    public static string For(SpendDraft draft, IReadOnlyDictionary<int, string> companies) =>
        string.Join(
            ", ",
            new[]
            {
                draft.Campaign,
                draft.Source,
                draft.CompanyId is { } company ? companies.GetValueOrDefault(company, $"company {company}") : null,
            }.OfType<string>()
        );

    /// <summary>12 costs, $4,300.00 in total, Mar 1 – Mar 31, 2026.</summary>
    public static string Sum(IReadOnlyList<SpendDraft> drafts, string currency) =>
        drafts.Count == 0
            ? "All costs of the file are in already."
            : $"{MetricFigure.Count(drafts.Count)} {(drafts.Count == 1 ? "cost" : "costs")}, {Money(drafts.Sum(d => d.Cents), currency)} in total, {PeriodWords.Dates(drafts.Min(d => d.First), drafts.Max(d => d.Last))}.";

    /// <summary>A warning of names that stand in no session: mistyped, or of a campaign that has brought nobody yet.</summary>
    public static string Strange(IReadOnlyList<string> names) =>
        $"No session of the last year came with {string.Join(", ", names.Take(MostStrange).Select(n => $"“{n}”"))}{(names.Count > MostStrange ? $" and {MetricFigure.Count(names.Count - MostStrange)} others" : "")}. The cost will stand in a line without sessions until one does.";

    /// <summary>What an entry is for: its only cost, or how many there are.</summary>
    public static string For(SpendEntry entry, IReadOnlyDictionary<int, string> companies) =>
        entry is { Count: 1, Rows: [var only] }
            ? For(only, companies)
            : $"{MetricFigure.Count(entry.Count)} costs: {string.Join(", ", Names(entry).Take(MostNames))}{(entry.Count > entry.Rows.Count || Names(entry).Skip(MostNames).Any() ? " …" : "")}";

    private const int MostNames = 3;
    private const int MostStrange = 5;

    private static IEnumerable<string?> Names(SpendEntry entry) =>
        entry.Rows.Select(r => r.Campaign ?? r.Source).Distinct();
}

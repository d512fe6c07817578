using System.Globalization;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>Selections in words, for chips, buttons and file names.</summary>
internal static class SelectionWords
{
    /// <summary>Named periods in the order in which they are offered; null is all time.</summary>
    public static IReadOnlyList<PeriodPreset?> Periods { get; } =
    [
        PeriodPreset.Today,
        PeriodPreset.Yesterday,
        PeriodPreset.Last7Days,
        PeriodPreset.Last30Days,
        PeriodPreset.Last90Days,
        PeriodPreset.ThisWeek,
        PeriodPreset.LastWeek,
        PeriodPreset.ThisMonth,
        PeriodPreset.LastMonth,
        PeriodPreset.ThisYear,
        null,
    ];

    public static string Of(PeriodPreset? preset) =>
        preset switch
        {
            null => "All time",
            PeriodPreset.Today => "Today",
            PeriodPreset.Yesterday => "Yesterday",
            PeriodPreset.Last7Days => "Last 7 days",
            PeriodPreset.Last30Days => "Last 30 days",
            PeriodPreset.Last90Days => "Last 90 days",
            PeriodPreset.ThisWeek => "This week",
            PeriodPreset.LastWeek => "Last week",
            PeriodPreset.ThisMonth => "This month",
            PeriodPreset.LastMonth => "Last month",
            PeriodPreset.ThisYear => "This year",
            _ => "Custom dates",
        };

    public static string Of(PeriodChoice period) =>
        period is { Preset: PeriodPreset.Custom, First: { } first, Last: { } last }
            ? first == last
                ? Day(first)
                : $"{Day(first)} – {Day(last)}"
            : Of(period.Preset);

    public static string Of(DateBasis basis) =>
        basis switch
        {
            DateBasis.Modified => "Changed",
            DateBasis.Activity => "Last activity",
            DateBasis.TimeSlot => "Time slot",
            _ => "Started",
        };

    /// <summary>"is Booked, Open" or "is not Booked and 3 more".</summary>
    public static string Of(FilterTerm term, IEnumerable<string> labels)
    {
        var words = labels.ToList();
        var shown = words.Count <= 3 ? string.Join(", ", words) : $"{words[0]}, {words[1]} and {words.Count - 2} more";
        return (term.Excluded ? "is not " : "is ") + shown;
    }

    /// <summary>All of a filter in words, for files: values as they stand in URLs where they have no words of their own.</summary>
    public static string Of(SessionFilter filter) =>
        filter.IsEmpty
            ? "None"
            : string.Join(
                "; ",
                filter
                    .Terms.Select(term => (Field: SessionFilterCatalog.Find(term.Key), Term: term.Value))
                    .Where(term => term.Field is not null)
                    .Select(term =>
                        $"{term.Field!.Label} {Of(term.Term, term.Term.Values.Select(v => term.Field.Options.FirstOrDefault(o => o.Value == v)?.Label ?? v))}"
                    )
            );

    private static string Day(DateOnly date) => date.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}

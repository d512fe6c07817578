using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>What the page of volume shows, as it stands in the URL.</summary>
public sealed record VolumeState
{
    private const string CountName = "count";
    private const string SplitName = "split";
    private const string GranularityName = "by";
    private const string MapName = "map";

    /// <summary>Counts that can be stacked: each session of them belongs to one part only.</summary>
    public static IReadOnlyList<MetricDefinition> Counts { get; } =
    [.. GoalDirectory.MetricKeys.Select(key => MetricCatalog.Find(key)!)];

    /// <summary>What they can be told apart by.</summary>
    public static IReadOnlyList<Dimension> Splits { get; } =
    [.. new[] { "scheduler", "company", "category", "sourceMedium" }.Select(key => DimensionCatalog.Find(key)!)];

    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    public MetricDefinition Count { get; init; } = Counts[0];

    public Dimension Split { get; init; } = Splits[0];

    /// <summary>Size of the buckets; null for the one that suits the period.</summary>
    public Granularity? Granularity { get; init; }

    public WeekMapKind Map { get; init; }

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public string Url =>
        AppUrls.With(
            AppUrls.Volume,
            SelectionCodec
                .Write(Selection, PeriodChoice.Last30Days)
                .Select(p => (p.Name, (string?)p.Value))
                .Append((CountName, Count == Counts[0] ? null : Count.Key))
                .Append((SplitName, Split == Splits[0] ? null : Split.Key))
                .Append((GranularityName, Granularity is { } size ? Name(size) : null))
                .Append((MapName, Map == default ? null : Name(Map)))
        );

    /// <summary>The company that is asked for, alone; a goal can be set for it.</summary>
    public int? OnlyCompany =>
        Selection.Filter.Terms.TryGetValue(FilterKeys.Company, out var term)
        && term is { Excluded: false, Values: [var only] }
        && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Whether the sessions are all of a company, or all there are: such a goal is about.</summary>
    public bool CanHaveGoal =>
        Selection.Filter.Search.Length == 0
        && Selection.Filter.Terms.Keys.All(key => key == FilterKeys.Company)
        && (Selection.Filter.Terms.IsEmpty || OnlyCompany is not null);

    public static VolumeState Read(Uri url) => Read(url.Query);

    /// <summary>From the page's query string, with its question mark.</summary>
    public static VolumeState Read(string query)
    {
        var parameters = QueryHelpers
            .ParseQuery(query)
            .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, Value: value ?? "")))
            .ToList();
        var problems = new List<string>();
        var performance = PerformanceState.Read(query);
        return new()
        {
            Selection = performance.Selection,
            Count = Of(Counts, m => m.Key, CountName) ?? Counts[0],
            Split = Of(Splits, d => d.Key, SplitName) ?? Splits[0],
            Granularity = performance.Granularity,
            Map = Last(MapName) is { } map
                ? Enum.GetValues<WeekMapKind>().FirstOrDefault(m => Name(m) == map)
                : default,
            Problems = [.. performance.Problems, .. problems],
        };

        string? Last(string name) => parameters.LastOrDefault(p => p.Key == name).Value;

        T? Of<T>(IReadOnlyList<T> choices, Func<T, string> keyOf, string name)
            where T : class
        {
            if (Last(name) is not { Length: > 0 } value)
            {
                return null;
            }

            var found = choices.FirstOrDefault(c => keyOf(c) == value);
            if (found is null)
            {
                problems.Add($"{name}: there is no choice \"{(value.Length > 40 ? value[..40] + "…" : value)}\"");
            }

            return found;
        }
    }

    private static string Name<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>What the performance page shows, as it stands in the URL.</summary>
public sealed record PerformanceState
{
    private const string CompareName = "compare";
    private const string GranularityName = "by";
    private const string MetricName = "metric";
    private const string LeftOutName = "without";

    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    public ComparisonChoice Comparison { get; init; }

    /// <summary>Size of the buckets of the volume; null for the one that suits the period.</summary>
    public Granularity? Granularity { get; init; }

    /// <summary>Metric whose course is drawn; null for the numbers of sessions.</summary>
    public string? Metric { get; init; }

    /// <summary>Steps that the funnel leaves out, because a scheduler does not ask them; in the order of the flow.</summary>
    public ImmutableArray<Milestones> LeftOut { get; init; } = [];

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public string Url =>
        AppUrls.With(
            AppUrls.Performance,
            SelectionCodec
                .Write(Selection, PeriodChoice.Last30Days)
                .Select(p => (p.Name, (string?)p.Value))
                .Append((CompareName, Comparison == default ? null : Name(Comparison)))
                .Append((GranularityName, Granularity is { } size ? Name(size) : null))
                .Append((MetricName, Metric))
                .Concat(LeftOut.Select(step => (LeftOutName, (string?)MilestoneSteps.Key(step))))
        );

    /// <summary>With the step left out of the funnel, or back in.</summary>
    public PerformanceState Toggle(Milestones step) =>
        this with
        {
            LeftOut = [.. MilestoneSteps.All.Where(s => CanLeaveOut(s) && LeftOut.Contains(s) != (s == step))],
        };

    /// <summary>Where a funnel begins and ends stays.</summary>
    public static bool CanLeaveOut(Milestones step) => step is not (Milestones.Opened or Milestones.Booked);

    public static PerformanceState Read(Uri url) => Read(url.Query);

    /// <summary>From the page's query string, with its question mark.</summary>
    public static PerformanceState Read(string query)
    {
        var parameters = QueryHelpers
            .ParseQuery(query)
            .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, Value: value ?? "")))
            .ToList();
        var problems = new List<string>();
        var selection = SelectionCodec.Read(parameters, PeriodChoice.Last30Days, problems);
        return new()
        {
            Selection = Countable(selection),
            Comparison = Choice<ComparisonChoice>(parameters, CompareName, problems) ?? default,
            Granularity = Choice<Granularity>(parameters, GranularityName, problems),
            Metric = MetricOf(parameters, problems),
            LeftOut =
            [
                .. MilestoneSteps.All.Where(s =>
                    CanLeaveOut(s) && parameters.Contains((LeftOutName, MilestoneSteps.Key(s)))
                ),
            ],
            Problems = [.. problems],
        };
    }

    /// <summary>
    /// Metrics are about sessions created in a period. Fields that only stand behind numbers would be overwritten by the
    /// numbers' own links, so they are not asked here.
    /// </summary>
    private static SelectionState Countable(SelectionState selection)
    {
        var filter = selection.Filter;
        foreach (var key in filter.Terms.Keys.Where(key => SessionFilterCatalog.Find(key) is not { IsOffered: true }))
        {
            filter = filter.Without(key);
        }

        return selection with
        {
            Filter = filter,
            Basis = DateBasis.Created,
            Period = selection.Period == PeriodChoice.AllTime ? PeriodChoice.Last30Days : selection.Period,
        };
    }

    private static string? MetricOf(List<(string Key, string Value)> parameters, List<string> problems)
    {
        var value = parameters.LastOrDefault(p => p.Key == MetricName).Value;
        if (string.IsNullOrEmpty(value) || MetricCatalog.Find(value) is not null)
        {
            return string.IsNullOrEmpty(value) ? null : value;
        }

        problems.Add($"{MetricName}: there is no metric \"{(value.Length > 40 ? value[..40] + "…" : value)}\"");
        return null;
    }

    private static T? Choice<T>(List<(string Key, string Value)> parameters, string name, List<string> problems)
        where T : struct, Enum
    {
        var value = parameters.LastOrDefault(p => p.Key == name).Value;
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        foreach (var choice in Enum.GetValues<T>())
        {
            if (Name(choice) == value)
            {
                return choice;
            }
        }

        problems.Add($"{name}: there is no choice \"{(value.Length > 40 ? value[..40] + "…" : value)}\"");
        return null;
    }

    private static string Name<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}

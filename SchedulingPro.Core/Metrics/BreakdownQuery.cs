using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>Metrics of a selection told apart by one or two dimensions, in one pass over its sessions.</summary>
public sealed class BreakdownQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    private const MetricNeeds Possible = MetricNeeds.None | MetricNeeds.BookingLeadTimes | MetricNeeds.DistinctNames;

    /// <summary>
    /// Most values, or pairs of values, that one breakdown tells apart, each of which takes about a kilobyte: 100,000 unless said
    /// otherwise.
    /// </summary>
    public int MostGroups { get; init; } = 100_000;

    /// <summary>Metrics that can be asked for: all that the sessions' own facts tell.</summary>
    public static IReadOnlyList<MetricDefinition> Offered { get; } =
    [.. MetricCatalog.All.Where(m => (m.Needs & ~Possible) == MetricNeeds.None)];

    /// <summary>
    /// The breakdown, without bots unless the filter speaks of them. Throws <see cref="ArgumentException"/> for no dimension,
    /// more than two, the same one twice, or a metric that is not <see cref="Offered"/>.
    /// </summary>
    public async Task<Breakdown> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        IReadOnlyList<Dimension> dimensions,
        TimeZoneInfo zone,
        IReadOnlyCollection<MetricDefinition> metrics,
        CancellationToken cancellationToken
    )
    {
        if (dimensions.Count is < 1 or > 2 || dimensions.Distinct().Count() != dimensions.Count)
        {
            throw new ArgumentException("One dimension or two different ones can be asked for.", nameof(dimensions));
        }

        if (metrics.Except(Offered).FirstOrDefault() is { } strange)
        {
            throw new ArgumentException($"{strange.Key} cannot be told apart by a dimension.", nameof(metrics));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var needs = metrics.Aggregate(MetricNeeds.None, (n, m) => n | m.Needs);
        var byCode = new Dictionary<(long, long), FactSum>();
        FactSum? beyond = null;
        var foldings = dimensions.Select(d => d.Folding(zone)).ToArray();
        var (foldFirst, foldSecond) = (foldings[0], foldings.Length > 1 ? foldings[1] : null);
        await SessionScan.RunAsync(
            set,
            needs.HasFlag(MetricNeeds.DistinctNames),
            needs.HasFlag(MetricNeeds.BookingLeadTimes),
            dimensions,
            Take,
            cancellationToken
        );
        var first = await ReadAsync(0, byCode.Keys.Select(k => k.Item1));
        var second = dimensions.Count > 1 ? await ReadAsync(1, byCode.Keys.Select(k => k.Item2)) : null;

        // Several codes may mean one value: spellings of a campaign, sources of one medium.
        var byValue = new Dictionary<(string, string), (List<DimensionValue> Values, FactSum Sum)>();
        var total = new FactSum();
        foreach (var ((one, two), sum) in byCode)
        {
            List<DimensionValue> values = second is null ? [Of(first, one)] : [Of(first, one), Of(second, two)];
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byValue,
                (values[0].Key, values.Count > 1 ? values[1].Key : ""),
                out var known
            );
            if (!known)
            {
                row = (values, new());
            }

            row.Sum.Add(sum);
            total.Add(sum);
        }

        if (beyond is not null)
        {
            total.Add(beyond);
        }

        return new(
            dimensions,
            [.. metrics],
            [
                .. byValue
                    .Values.Select(r => BreakdownRow.Of(r.Values, r.Sum, metrics))
                    .OrderByDescending(r => r.Sessions)
                    .ThenBy(r => r.Values[0].Label, StringComparer.OrdinalIgnoreCase),
            ],
            BreakdownRow.Of([], total, metrics)
        )
        {
            Beyond = beyond is null ? null : BreakdownRow.Of([], beyond, metrics),
        };

        void Take(in ScannedSession session)
        {
            var sum = GroupOf(
                (
                    foldFirst?.Invoke(session.First) ?? session.First,
                    foldSecond?.Invoke(session.Second) ?? session.Second
                )
            );
            sum.Add(session.Packed);
            if (session.Name is { } name)
            {
                sum.AddName(name);
            }

            if (session.LeadTime is { } ticks)
            {
                sum.AddLeadTime(ticks);
            }
        }

        FactSum GroupOf((long, long) codes)
        {
            if (byCode.Count >= MostGroups)
            {
                return byCode.GetValueOrDefault(codes) ?? (beyond ??= new());
            }

            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(byCode, codes, out _);
            return sum ??= new();
        }

        Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(int at, IEnumerable<long> codes) =>
            dimensions[at].ReadAsync(set, zone, codes.ToHashSet(), cancellationToken);

        static DimensionValue Of(IReadOnlyDictionary<long, DimensionValue> values, long code) =>
            values.GetValueOrDefault(code, DimensionValue.NotGiven);
    }
}

using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// Metrics of a period and of each of its buckets, with the funnel: one pass over the sessions, and one query more for each
/// figure that the pass cannot give. Any metric of the catalogue.
/// </summary>
public sealed class TrendQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider? clock = null)
{
    /// <summary>
    /// The trend, without bots unless the filter speaks of them. Buckets are those of <paramref name="period"/>; the selection's
    /// window, where it has one, says how much of the period counts, else all of it does. With <paramref name="split"/> the
    /// metrics that need nothing but sessions' own facts are told apart by its values.
    /// </summary>
    public async Task<Trend> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        ReportPeriod period,
        Granularity granularity,
        bool weekStartsOnSunday,
        IReadOnlyCollection<MetricDefinition> metrics,
        Dimension? split,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = selection.ForMetrics() with
        {
            Window = selection.Window ?? period.Window,
            Basis = DateBasis.Created,
        };
        var set = await SessionSet.OpenAsync(db, scope, asked, cancellationToken);
        var starts = TimeBuckets.Starts(period, granularity, weekStartsOnSunday);
        var needs = metrics.Aggregate(MetricNeeds.None, (n, m) => n | m.Needs);
        var (all, byCode) = await ScanAsync(set, starts, needs, split, period.Zone, cancellationToken);
        if (needs.HasFlag(MetricNeeds.BookingLeadTimes) && !ReadsRows(set))
        {
            foreach (var (session, ticks) in await MetricQuery.LeadTimesAsync(set, cancellationToken))
            {
                all[all.At(session)].AddLeadTime(ticks);
            }
        }

        var others = await OthersAsync(set, all, needs, cancellationToken);
        var total = all.Total().Facts(others.SelfRecovered.Values.Sum(), others.Total, others.Snapshots);
        var buckets = starts.Select((_, i) => others.FactsOf(all[i], i, starts)).ToList();
        return new(
            starts,
            new(metrics.ToDictionary(m => m.Key, m => m.Value(total)), MetricQuery.Funnel(total))
            {
                Notes = metrics
                    .OfType<SnapshotMetric>()
                    .ToDictionary(m => m.Key, _ => others.Snapshots!.Note, StringComparer.Ordinal),
            },
            Series(metrics, buckets),
            split is null ? [] : await PartsAsync(set, split, byCode, starts, metrics, period.Zone, cancellationToken)
        );
    }

    /// <summary>
    /// Whether the pass reads whole rows anyway, so that slots cost nothing more. With owners to look for it reads an index
    /// without them, and the few booked ones are asked for by themselves.
    /// </summary>
    private static bool ReadsRows(SessionSet set) => set.OwnerKeys is null;

    private static async Task<(BucketSums All, Dictionary<long, BucketSums> ByCode)> ScanAsync(
        SessionSet set,
        IReadOnlyList<DateTime> starts,
        MetricNeeds needs,
        Dimension? split,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var fold = split?.Folding(zone);
        var (all, byCode) = (new BucketSums(starts), new Dictionary<long, BucketSums>());
        await SessionScan.RunAsync(
            set,
            needs.HasFlag(MetricNeeds.DistinctNames),
            withSlots: needs.HasFlag(MetricNeeds.BookingLeadTimes) && ReadsRows(set),
            split is null ? [] : [split],
            Take,
            cancellationToken
        );
        return (all, byCode);

        void Take(in ScannedSession session)
        {
            var bucket = all.At(session.Id);
            all[bucket].Add(session.Packed);
            if (session.Name is { } name)
            {
                all[bucket].AddName(name);
            }

            if (session.LeadTime is { } ticks)
            {
                all[bucket].AddLeadTime(ticks);
            }

            if (split is not null)
            {
                ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    byCode,
                    fold?.Invoke(session.First) ?? session.First,
                    out _
                );
                (part ??= new(starts))[bucket].Add(session.Packed);
            }
        }
    }

    private async Task<TrendOthers> OthersAsync(
        SessionSet set,
        BucketSums buckets,
        MetricNeeds needs,
        CancellationToken cancellationToken
    )
    {
        var recovered = needs.HasFlag(MetricNeeds.SelfRecovered)
            ? await (await MetricQuery.SelfRecoveredAsync(set, cancellationToken))
                .Select(s => s.Id)
                .ToListAsync(cancellationToken)
            : [];
        var leads = needs.HasFlag(MetricNeeds.FollowUp) ? await FollowUpFacts.RowsAsync(set, cancellationToken) : null;
        return new()
        {
            SelfRecovered = recovered.CountBy(buckets.At).ToDictionary(r => r.Key, r => (long)r.Value),
            Leads = leads?.ToLookup(l => buckets.At(l.SessionId)),
            Total = leads is null ? null : FollowUpFacts.Of(leads),
            Snapshots = needs.HasFlag(MetricNeeds.Snapshots)
                ? await SnapshotSums.LoadAsync(
                    set,
                    (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime,
                    cancellationToken
                )
                : null,
        };
    }

    private static async Task<IReadOnlyList<TrendPart>> PartsAsync(
        SessionSet set,
        Dimension split,
        Dictionary<long, BucketSums> byCode,
        IReadOnlyList<DateTime> starts,
        IReadOnlyCollection<MetricDefinition> metrics,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var values = await split.ReadAsync(set, zone, byCode.Keys, cancellationToken);
        var own = metrics.Where(m => m.Needs == MetricNeeds.None).ToList();
        return
        [
            .. byCode
                .GroupBy(part => values.GetValueOrDefault(part.Key, DimensionValue.NotGiven))
                .Select(part =>
                {
                    var sums = new BucketSums(starts);
                    foreach (var (_, some) in part)
                    {
                        sums.Add(some);
                    }

                    var total = sums.Total();
                    var facts = total.Facts();
                    return new TrendPart(
                        part.Key,
                        total.Sessions,
                        own.ToDictionary(m => m.Key, m => m.Value(facts)),
                        Series(own, [.. starts.Select((_, i) => sums[i].Facts())])
                    );
                })
                .OrderByDescending(part => part.Sessions)
                .ThenBy(part => part.Value.Label, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Dictionary<string, IReadOnlyList<double?>> Series(
        IReadOnlyCollection<MetricDefinition> metrics,
        IReadOnlyList<MetricFacts> buckets
    ) => metrics.ToDictionary(m => m.Key, m => (IReadOnlyList<double?>)[.. buckets.Select(m.Value)]);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>Why upstream's number and ours may differ, in words and with what it is seen by; the likeliest first.</summary>
/// <param name="Unreadable">Sessions of the compared schedulers that upstream sent and that could not be read.</param>
/// <param name="Unread">Schedulers whose history is not read back to the first compared day yet.</param>
internal sealed record ReconciliationCauses(int Unreadable, int Unread)
{
    /// <summary>What the sync knows of these owners, as of the begin of the first compared day.</summary>
    internal static async Task<ReconciliationCauses> LoadAsync(
        SchedulingDbContext db,
        IReadOnlyCollection<SessionOwner> owners,
        DateTime from,
        CancellationToken cancellationToken
    )
    {
        var ids = owners.Select(o => o.ExternalId).ToList();
        var tenants = owners.Select(o => o.TenantId).Distinct().ToList();
        var isRouter = owners.Any(o => o.IsRouter);
        var sources = await db
            .SyncSources.Where(s =>
                s.IsRouter == isRouter
                && ids.Contains(s.ExternalId)
                && db.UpstreamConnections.Any(c => c.Id == s.ConnectionId && tenants.Contains(c.TenantId))
            )
            .Select(s => new
            {
                s.Id,
                s.BackfilledTo,
                s.BackfillDoneOn,
            })
            .ToListAsync(cancellationToken);
        var keys = sources.Select(s => s.Id).ToList();
        return new(
            await db.UnreadableSessions.CountAsync(u => keys.Contains(u.SourceId), cancellationToken),
            sources.Count(s => s.BackfillDoneOn is null && !(s.BackfilledTo <= from))
        );
    }

    internal IReadOnlyList<string> Of(
        ReconciledValue value,
        MetricDefinition metric,
        MetricFacts withBots,
        Counts counts
    )
    {
        if (value.IsSame)
        {
            return [];
        }

        if (value.Upstream is null)
        {
            return ["Upstream's answers do not hold this figure."];
        }

        var causes = new List<string>();
        var isMore = value.Upstream > (value.Ours ?? 0);
        var all = value with { Ours = metric.Value(withBots) };
        if (counts.Bots > 0 && all.IsSame)
        {
            causes.Add(
                $"{Sessions(counts.Bots, "of a bot", "of bots")} left out here, as in every metric of this product: that is the whole difference."
            );
            return causes;
        }

        if (Unread > 0 && isMore)
        {
            causes.Add(
                $"History is not read back to the first day yet for {Number(Unread)} {(Unread == 1 ? "source" : "sources")}; the sync goes on with it."
            );
        }

        if (Unreadable > 0 && isMore)
        {
            causes.Add(
                $"{Sessions(Unreadable, "that upstream sent", "that upstream sent")} could not be read; the sync page lists them."
            );
        }

        if (counts.Late > 0)
        {
            causes.Add(
                $"{Sessions(counts.Late, "changed", "changed")} after upstream's figures were read; the next reading shows them."
            );
        }

        if (counts.Bots > 0)
        {
            causes.Add(
                $"{Sessions(counts.Bots, "of a bot", "of bots")} left out here; upstream may count some of them."
            );
        }

        if (counts.Tests > 0)
        {
            causes.Add($"{Sessions(counts.Tests, "is", "are")} called like a test; upstream may leave such out.");
        }

        if (ReconciledMetrics.IsDerived(metric.Key))
        {
            causes.Add(
                "Upstream counts its own steps; ours are derived from the answers a session carries and from its last step."
            );
        }

        if (causes.Count == 0)
        {
            causes.Add("No cause is seen in the data.");
        }
        else if (Unexplained(value, metric, counts, isMore) is > 0 and var rest)
        {
            causes.Add(
                $"At least {Number(rest)} of the difference {(rest == 1 ? "is" : "are")} not explained by this."
            );
        }

        return causes;
    }

    /// <summary>What is left of a count's difference when every session that was seen accounts for one; 0 where that cannot be said.</summary>
    private long Unexplained(ReconciledValue value, MetricDefinition metric, Counts counts, bool isMore)
    {
        if (value.Unit != MetricUnit.Count || ReconciledMetrics.IsDerived(metric.Key) || (Unread > 0 && isMore))
        {
            return 0;
        }

        var seen = counts.Bots + counts.Late + counts.Tests + (isMore ? Unreadable : 0);
        return (long)Math.Abs(value.Difference ?? 0) - seen;
    }

    private static string Sessions(long count, string one, string several) =>
        $"{Number(count)} {(count == 1 ? $"session {one}" : $"sessions {several}")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What was counted among the compared sessions.</summary>
    internal readonly record struct Counts(long Bots, long Late, long Tests);
}

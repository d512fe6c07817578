using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>What was made of the leads whose leading session belongs to a selection.</summary>
internal sealed class FollowUpFacts
{
    /// <summary>Leads that count.</summary>
    internal int Leads { get; private init; }

    /// <summary>Touched within five minutes.</summary>
    internal int Within5 { get; private init; }

    /// <summary>Recovered by staff.</summary>
    internal int Recovered { get; private init; }

    /// <summary>Median minutes to the first touch; null without one.</summary>
    internal double? MedianMinutes { get; private init; }

    internal static async Task<FollowUpFacts> LoadAsync(SessionSet set, CancellationToken cancellationToken) =>
        Of(await RowsAsync(set, cancellationToken));

    /// <summary>The leads one by one, by their leading session.</summary>
    internal static async Task<IReadOnlyList<FollowUpRow>> RowsAsync(
        SessionSet set,
        CancellationToken cancellationToken
    )
    {
        // From the leads to their sessions: there are far fewer.
        var sessions = set.Rows;
        var leads = set.Db.Leads.AsNoTracking().Where(LeadMeasure.Counts);
        if (set.Selection is { Window: { } window, Basis: DateBasis.Created })
        {
            var (first, end) = (SessionKey.First(window.From), SessionKey.First(window.To));
            leads = leads.Where(l => l.SessionId >= first && l.SessionId < end);
        }

        return await leads
            .Where(l => sessions.Any(s => s.Id == l.SessionId))
            .Select(l => new FollowUpRow(l.SessionId, l.FirstTouchSeconds, l.Recovery == LeadRecovery.Staff))
            .ToListAsync(cancellationToken);
    }

    internal static FollowUpFacts Of(IEnumerable<FollowUpRow> rows)
    {
        var leads = rows.ToList();
        var waited = leads.Select(f => f.FirstTouchSeconds).OfType<int>().Order().ToList();
        return new()
        {
            Leads = leads.Count,
            Within5 = waited.Count(seconds => seconds <= LeadMeasure.FiveMinutes),
            Recovered = leads.Count(f => f.IsRecoveredByStaff),
            MedianMinutes = Quantiles.Median(waited) / 60,
        };
    }
}

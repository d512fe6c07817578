using System.Runtime.InteropServices;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>Adds sessions up into groups of equal facts. A session's facts travel as one number, see <see cref="Pack"/>.</summary>
internal sealed class FactSum
{
    private readonly Dictionary<long, long> counts = [];
    private List<long>? leadTimes;
    private HashSet<long>? names;

    /// <summary>Sessions.</summary>
    internal long Sessions { get; private set; }

    /// <summary>Flags that any metric reads.</summary>
    internal const int Flags = (int)(
        SessionFlags.Contact
        | SessionFlags.HasJob
        | SessionFlags.HasBooking
        | SessionFlags.HasLead
        | SessionFlags.MembershipInterest
    );

    internal const int OutcomeAt = 1 << 8;
    internal const int FlagsAt = 1 << 12;

    /// <summary>Milestones, outcome and flags as one number.</summary>
    internal static long Pack(Session facts) =>
        (long)facts.Milestones + ((long)facts.Outcome * OutcomeAt) + (((long)facts.Flags & Flags) * FlagsAt);

    internal static (Milestones Milestones, SessionOutcome Outcome) Unpack(long packed) =>
        ((Milestones)(packed % OutcomeAt), (SessionOutcome)(packed / OutcomeAt % (FlagsAt / OutcomeAt)));

    internal void Add(long packed, long sessions = 1)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, packed, out _) += sessions;
        Sessions += sessions;
    }

    internal void AddName(long hash) => (names ??= []).Add(hash);

    /// <summary>Ticks from the visit to the slot of one booked session.</summary>
    internal void AddLeadTime(long ticks) => (leadTimes ??= []).Add(ticks);

    internal void Add(FactSum other)
    {
        foreach (var (packed, sessions) in other.counts)
        {
            Add(packed, sessions);
        }

        if (other.names is not null)
        {
            (names ??= []).UnionWith(other.names);
        }

        if (other.leadTimes is not null)
        {
            (leadTimes ??= []).AddRange(other.leadTimes);
        }
    }

    /// <summary>What metrics are computed from; the last three come from elsewhere.</summary>
    internal MetricFacts Facts(
        long selfRecovered = 0,
        FollowUpFacts? followUp = null,
        SnapshotSums? snapshots = null
    ) =>
        new([
            .. counts.Select(c =>
                (
                    new Session
                    {
                        Milestones = Unpack(c.Key).Milestones,
                        Outcome = Unpack(c.Key).Outcome,
                        Flags = (SessionFlags)(c.Key / FlagsAt),
                    },
                    c.Value
                )
            ),
        ])
        {
            DistinctNames = names?.Count ?? 0,
            MedianBookingLeadTimeDays = Medians.OfTicks(leadTimes),
            SelfRecovered = selfRecovered,
            FollowUp = followUp,
            Snapshots = snapshots,
        };
}

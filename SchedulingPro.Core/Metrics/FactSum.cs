using System.Linq.Expressions;
using System.Runtime.InteropServices;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>Adds sessions up into groups of equal facts. A session's facts travel as one number, see <see cref="Pack"/>.</summary>
internal sealed class FactSum
{
    private readonly Dictionary<int, long> counts = [];
    private List<long>? leadTimes;
    private HashSet<long>? names;

    /// <summary>Sessions.</summary>
    internal long Sessions { get; private set; }

    /// <summary>Flags that any metric reads.</summary>
    private const int Flags = (int)(
        SessionFlags.Contact
        | SessionFlags.HasJob
        | SessionFlags.HasBooking
        | SessionFlags.HasLead
        | SessionFlags.MembershipInterest
    );

    private const int OutcomeAt = 1 << 8;
    private const int FlagsAt = 1 << 12;

    /// <summary>Milestones, outcome and flags as one number, for the database to put together.</summary>
    internal static readonly Expression<Func<Session, int>> Pack = s =>
        (int)s.Milestones + ((int)s.Outcome * OutcomeAt) + (((int)s.Flags & Flags) * FlagsAt);

    internal static (Milestones Milestones, SessionOutcome Outcome) Unpack(int packed) =>
        ((Milestones)(packed % OutcomeAt), (SessionOutcome)(packed / OutcomeAt % (FlagsAt / OutcomeAt)));

    internal void Add(int packed, long sessions = 1)
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

    /// <summary>
    /// What metrics are computed from. What is given comes from elsewhere; names that were counted there stand for those added here.
    /// </summary>
    internal MetricFacts Facts(
        long selfRecovered = 0,
        FollowUpFacts? followUp = null,
        SnapshotSums? snapshots = null,
        long? distinctNames = null
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
            DistinctNames = distinctNames ?? names?.Count ?? 0,
            MedianBookingLeadTimeDays = Medians.OfTicks(leadTimes),
            SelfRecovered = selfRecovered,
            FollowUp = followUp,
            Snapshots = snapshots,
        };
}

using System.Collections.Immutable;

namespace SchedulingPro.Core.Leads.Arrival.Sending;

/// <summary>What became of a few sessions.</summary>
/// <param name="Sent">Storage keys of those that were sent, or taken back.</param>
/// <param name="Counts">How many sessions came to what, those sent included.</param>
public sealed record LeadSendingStep(
    IReadOnlyList<long> Sent,
    ImmutableSortedDictionary<LeadSendingOutcome, int> Counts
)
{
    /// <summary>Nothing yet.</summary>
    public static LeadSendingStep None { get; } = new([], ImmutableSortedDictionary<LeadSendingOutcome, int>.Empty);

    /// <summary>How many sessions came to <paramref name="outcome"/>.</summary>
    public int Of(LeadSendingOutcome outcome) => Counts.GetValueOrDefault(outcome);

    /// <summary>How many sessions were looked at.</summary>
    public int Looked => Counts.Values.Sum();

    /// <summary>Both together.</summary>
    public LeadSendingStep With(LeadSendingStep other) =>
        new(
            [.. Sent, .. other.Sent],
            other.Counts.Aggregate(Counts, (sum, more) => sum.SetItem(more.Key, Of(more.Key) + more.Value))
        );

    internal static LeadSendingStep Of(IEnumerable<(long Id, LeadSendingOutcome Outcome)> outcomes)
    {
        var all = outcomes.ToList();
        return new(
            [.. all.Where(o => o.Outcome == LeadSendingOutcome.Sent).Select(o => o.Id)],
            all.CountBy(o => o.Outcome).ToImmutableSortedDictionary()
        );
    }
}

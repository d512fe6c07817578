using System.Collections.Immutable;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>One person's work on many leads.</summary>
/// <param name="What">What is done, as the beginning of a sentence: "Assigning to Ann".</param>
/// <param name="Did">The same once it is done: "assigned to Ann".</param>
/// <param name="Total">How many leads are meant.</param>
internal sealed record LeadBulkProgress(string What, string Did, int Total) : JobProgress(Total)
{
    /// <summary>Those that were changed, each with what was done.</summary>
    public ImmutableList<LeadBulkDone> Done { get; init; } = [];

    /// <summary>How many were left as they were, by the reason.</summary>
    public ImmutableSortedDictionary<LeadOutcome, int> LeftOut { get; init; } =
        ImmutableSortedDictionary<LeadOutcome, int>.Empty;

    public override int Changed => Done.Count;

    /// <summary>How many were looked at.</summary>
    public int Looked => Changed + LeftOut.Values.Sum();

    /// <summary>This and what became of some more.</summary>
    public LeadBulkProgress With(LeadBulkStep step) =>
        this with
        {
            Done = Done.AddRange(step.Done),
            LeftOut = step.LeftOut.Aggregate(
                LeftOut,
                (left, more) => left.SetItem(more.Key, left.GetValueOrDefault(more.Key) + more.Value)
            ),
        };
}

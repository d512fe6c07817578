using System.Collections.Immutable;
using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>One person's work on many leads: how far it is, and what became of them.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="What">What is done, as the beginning of a sentence: "Assigning to Ann".</param>
/// <param name="Did">The same once it is done: "assigned to Ann".</param>
/// <param name="Total">How many leads are meant.</param>
internal sealed record LeadBulkProgress(LeadBulkState State, string What, string Did, int Total)
{
    /// <summary>How many were changed.</summary>
    public int Changed { get; init; }

    /// <summary>How many were left as they were, by the reason.</summary>
    public ImmutableSortedDictionary<LeadOutcome, int> LeftOut { get; init; } =
        ImmutableSortedDictionary<LeadOutcome, int>.Empty;

    /// <summary>Whether this takes back what was done before.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Names the error in the log; null without one.</summary>
    public string? Reference { get; init; }

    public bool IsRunning => State == LeadBulkState.Running;

    /// <summary>How many were looked at.</summary>
    public int Looked => Changed + LeftOut.Values.Sum();

    /// <summary>Whether what was done can be taken back.</summary>
    public bool CanUndo => !IsRunning && !IsUndo && Changed > 0;
}

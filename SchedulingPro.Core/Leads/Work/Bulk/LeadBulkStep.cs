namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>What became of a few leads that were changed in one transaction.</summary>
/// <param name="Done">Those that were changed.</param>
/// <param name="LeftOut">How many were left as they were, by the reason.</param>
public sealed record LeadBulkStep(IReadOnlyList<LeadBulkDone> Done, IReadOnlyDictionary<LeadOutcome, int> LeftOut);

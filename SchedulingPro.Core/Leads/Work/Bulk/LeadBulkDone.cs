namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>A lead that was changed, and the entry in its history by which that can be taken back.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="ActId">The entry.</param>
public sealed record LeadBulkDone(int LeadId, long ActId);

using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>What many leads can be given to or dismissed with.</summary>
/// <param name="People">Everybody who may sign in and work leads; whoever may not see a lead's company is refused that lead.</param>
/// <param name="Dispositions">Dispositions that close a lead without a talk with the person.</param>
public sealed record LeadBulkChoices(IReadOnlyList<LeadPerson> People, IReadOnlyList<LeadDisposition> Dispositions);

namespace SchedulingPro.Core.Leads.Arrival.Sending;

/// <summary>What sending a selection of sessions to the lead queue would do.</summary>
/// <param name="SessionIds">Storage keys of the sessions that would be sent, oldest first.</param>
/// <param name="Expected">How many sessions would come to what.</param>
/// <param name="IsCut">There are more qualified sessions than are sent at once; the newest are meant.</param>
public sealed record LeadSendingPlan(IReadOnlyList<long> SessionIds, LeadSendingStep Expected, bool IsCut);

using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>Raised when sessions changed.</summary>
public sealed class LeadSignal : WorkSignal;

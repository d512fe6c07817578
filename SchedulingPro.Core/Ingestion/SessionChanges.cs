using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion;

/// <summary>What a committed batch changed, for pages that are open. Without sessions: schedulers or routers changed.</summary>
/// <param name="TenantId">Tenant of the sessions.</param>
/// <param name="OwnerKeys">Keys of the schedulers (positive) and routers (negative) whose sessions changed.</param>
/// <param name="New">How many sessions are new.</param>
/// <param name="Changed">How many sessions changed.</param>
public sealed record SessionChanges(long TenantId, ImmutableHashSet<int> OwnerKeys, int New, int Changed);

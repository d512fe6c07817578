using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion;

/// <summary>What a committed batch changed, for pages that are open. Without sessions: schedulers or routers changed.</summary>
/// <param name="TenantId">Tenant of the sessions.</param>
/// <param name="OwnerKeys">Keys of the schedulers (positive) and routers (negative) whose sessions changed.</param>
/// <param name="New">How many sessions are new.</param>
/// <param name="Changed">How many sessions changed.</param>
public sealed record SessionChanges(long TenantId, ImmutableHashSet<int> OwnerKeys, int New, int Changed)
{
    /// <summary>How many leads changed: came up, were taken, worked or closed.</summary>
    public int Leads { get; init; }

    /// <summary>Whether nothing but leads changed, so that lists of sessions stay as they are.</summary>
    public bool IsOnlyLeads => Leads > 0 && New + Changed == 0;
}

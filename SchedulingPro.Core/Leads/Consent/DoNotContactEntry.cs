namespace SchedulingPro.Core.Leads.Consent;

/// <summary>A phone number or e-mail address that must not be contacted; applies to every later session too.</summary>
public sealed class DoNotContactEntry
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Phone or e-mail.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Hash of the normal form, as on session rows.</summary>
    public long Hash { get; set; }

    /// <summary>Normal form of the number or address.</summary>
    public string Value { get; set; } = "";

    /// <summary>Why, as typed; empty when the person asked for it in a call.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When it was added (UTC).</summary>
    public DateTime AddedOn { get; set; }

    /// <summary>Who added it; null for the system.</summary>
    public int? AddedById { get; set; }

    /// <summary>The lead's act that added it, or null.</summary>
    public long? ActId { get; set; }
}

namespace SchedulingPro.Core.Leads;

/// <summary>A contact by which a lead's person is known again.</summary>
public sealed class LeadContact
{
    /// <summary>The lead.</summary>
    public int LeadId { get; set; }

    /// <summary>Phone or e-mail.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Hash of the normal form, as on session rows.</summary>
    public long Hash { get; set; }
}

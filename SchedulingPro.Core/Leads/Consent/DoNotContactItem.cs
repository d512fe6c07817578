namespace SchedulingPro.Core.Leads.Consent;

/// <summary>An entry of the do-not-contact list as its page shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Phone or e-mail.</param>
/// <param name="Value">Number or address in its normal form; masked for people who may not see personal data.</param>
/// <param name="Reason">Why, as typed; masked likewise.</param>
/// <param name="AddedOn">When (UTC).</param>
/// <param name="AddedBy">Name of who added it, or null for the system.</param>
/// <param name="LeadId">The lead in which it was said, or null.</param>
public sealed record DoNotContactItem(
    int Id,
    ContactKind Kind,
    string Value,
    string Reason,
    DateTime AddedOn,
    string? AddedBy,
    int? LeadId
);

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>A phone number or e-mail address in its normal form.</summary>
/// <param name="Kind">Phone or e-mail.</param>
/// <param name="Value">Normal form, see <see cref="Ingestion.ContactIdentity"/>.</param>
public readonly record struct ContactValue(ContactKind Kind, string Value);

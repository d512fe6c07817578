namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>Which form is open on the companies page; one at a time.</summary>
/// <param name="Form">The form.</param>
/// <param name="CompanyId">Company it stands in; null for a new company.</param>
/// <param name="ExternalId">Scheduler or router to change; null for a new one.</param>
public sealed record CompanyEdit(CompanyForms Form, int? CompanyId = null, string? ExternalId = null);

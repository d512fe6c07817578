namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>A company as an admin wants it.</summary>
/// <param name="Id">Key of the company to change; null for a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="SeenModifiedOn">When it was last changed, as the admin saw it (UTC); so that nobody's change is overwritten unseen.</param>
public sealed record CompanyDraft(int? Id, string Name, DateTime? SeenModifiedOn);

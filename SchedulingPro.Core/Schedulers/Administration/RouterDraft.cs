namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>A router as an admin wants it.</summary>
/// <param name="ExternalId">Router id of the one to change; null for a new one, whose id is generated.</param>
/// <param name="CompanyId">Company whose people see the visits that no scheduler took over.</param>
/// <param name="Name">Its name.</param>
/// <param name="SeenName">Its name as the admin saw it; null for a new one.</param>
/// <param name="SeenCompanyId">Its company as the admin saw it; null for a new one.</param>
public sealed record RouterDraft(
    string? ExternalId,
    int CompanyId,
    string Name,
    string? SeenName = null,
    int? SeenCompanyId = null
);

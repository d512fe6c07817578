using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>Reads and changes companies, schedulers, routers and the tenant's settings for whoever is asking.</summary>
internal sealed class CompaniesModel(
    IUserContextAccessor users,
    CompanyAdminQuery query,
    CompanyEditor companies,
    SchedulerEditor schedulers,
    RouterEditor routers,
    DefaultScheduler defaults,
    DataApiKeyRotation keys,
    TenantEditor tenants
)
{
    public async Task<CompaniesView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return new(
            await query.ExecuteAsync(user.Scope, cancellationToken),
            await tenants.ReadAsync(user, cancellationToken),
            user.TimeZone
        );
    }

    public async Task<EditResult> SaveAsync(CompanyDraft draft, CancellationToken cancellationToken) =>
        await companies.SaveAsync(await users.GetAsync(cancellationToken), draft, cancellationToken);

    public async Task<EditResult> SaveAsync(SchedulerDraft draft, CancellationToken cancellationToken) =>
        await schedulers.SaveAsync(await users.GetAsync(cancellationToken), draft, cancellationToken);

    public async Task<EditResult> SaveAsync(RouterDraft draft, CancellationToken cancellationToken) =>
        await routers.SaveAsync(await users.GetAsync(cancellationToken), draft, cancellationToken);

    public async Task<EditResult> SaveAsync(
        TenantSettings settings,
        TenantSettings seen,
        CancellationToken cancellationToken
    ) => await tenants.SaveAsync(await users.GetAsync(cancellationToken), settings, seen, cancellationToken);

    public async Task<IReadOnlyList<string>> SetDefaultAsync(
        int companyId,
        string? schedulerId,
        CancellationToken cancellationToken
    ) => await defaults.SetAsync(await users.GetAsync(cancellationToken), companyId, schedulerId, cancellationToken);

    public async Task<EditResult> RotateAsync(
        CompanyAdminItem company,
        DateTime? oldKeyValidUntil,
        CancellationToken cancellationToken
    ) =>
        await keys.RotateAsync(
            await users.GetAsync(cancellationToken),
            company.Id,
            oldKeyValidUntil,
            company.ModifiedOn,
            cancellationToken
        );

    public async Task<EditResult> EndOverlapAsync(int companyId, CancellationToken cancellationToken) =>
        await keys.EndOverlapAsync(await users.GetAsync(cancellationToken), companyId, cancellationToken);
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>
/// What the page of API clients asks and does. Every act asks anew whether the person is still an admin: an open page may be
/// older than their role.
/// </summary>
internal sealed class ApiClientsModel(
    IUserContextAccessor access,
    ApiClientListQuery list,
    ApiClientEditor clients,
    ApiCredentialRotation credentials
)
{
    public async Task<ApiClientsView> LoadAsync(CancellationToken cancellationToken)
    {
        var me = await access.GetAsync(cancellationToken);
        var found = me.IsInRole(Roles.Admin)
            ? await list.ExecuteAsync(me.Scope, me.TenantId, cancellationToken)
            : ApiClientList.Empty;
        return new(found.Clients, found.Companies, me.TimeZone);
    }

    public Task<ApiClientResult> AddAsync(ApiClientDraft draft) =>
        AsAdminAsync(me => clients.CreateAsync(me.Actor, me.TenantId, draft, CancellationToken.None));

    public Task<ApiClientResult> ChangeAsync(ApiClientItem seen, ApiClientDraft draft) =>
        AsAdminAsync(me =>
            clients.ChangeAsync(me.Actor, seen.ClientId, draft, seen.ModifiedOn, CancellationToken.None)
        );

    public Task<ApiClientResult> SetDisabledAsync(string clientId, bool disabled) =>
        AsAdminAsync(me => clients.SetDisabledAsync(me.Actor, clientId, disabled, CancellationToken.None));

    public Task<ApiClientResult> RotateAsync(ApiClientItem seen, ApiCredentialKind kind, TimeSpan overlap) =>
        AsAdminAsync(me =>
            credentials.RotateAsync(me.Actor, seen.ClientId, kind, overlap, seen.ModifiedOn, CancellationToken.None)
        );

    public Task<ApiClientResult> EndOverlapAsync(string clientId, ApiCredentialKind kind) =>
        AsAdminAsync(me => credentials.EndOverlapAsync(me.Actor, clientId, kind, CancellationToken.None));

    private async Task<ApiClientResult> AsAdminAsync(Func<UserContext, Task<ApiClientResult>> act)
    {
        var me = await access.GetAsync();
        return me.IsInRole(Roles.Admin)
            ? await act(me)
            : ApiClientResult.Refused("record", "only an admin may do this; your role was changed in the meantime");
    }
}

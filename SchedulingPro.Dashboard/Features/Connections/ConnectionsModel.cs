using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>
/// What the page of connections asks and does. Every act asks anew whether the person is still an admin: an open page may be
/// older than their role.
/// </summary>
internal sealed class ConnectionsModel(
    IUserContextAccessor access,
    UpstreamConnectionListQuery list,
    UpstreamConnectionEditor connections,
    UpstreamRouters routers,
    ConnectionTrial trial,
    UpstreamProbe probe
)
{
    private const string NotAdmin = "only an admin may do this; your role was changed in the meantime";

    public async Task<ConnectionsView> LoadAsync(CancellationToken cancellationToken)
    {
        var me = await access.GetAsync(cancellationToken);
        return new(me.IsInRole(Roles.Admin) ? await list.ExecuteAsync(me.Scope, cancellationToken) : [], me.TimeZone);
    }

    /// <summary>Makes the connection, or changes the one that was <paramref name="seen"/>.</summary>
    public Task<ConnectionResult> SaveAsync(ConnectionItem? seen, string name, ConnectionDraft draft) =>
        AsAdminAsync(me =>
            seen is null
                ? connections.CreateAsync(me.Actor, name, draft, CancellationToken.None)
                : connections.ChangeAsync(me.Actor, seen.Name, draft, seen.ModifiedOn, CancellationToken.None)
        );

    public Task<ConnectionResult> SetPausedAsync(string name, bool paused) =>
        AsAdminAsync(me => connections.SetPausedAsync(me.Actor, name, paused, CancellationToken.None));

    public Task<ConnectionResult> RemoveAsync(string name) =>
        AsAdminAsync(me => connections.RemoveAsync(me.Actor, name, CancellationToken.None));

    public Task<ConnectionResult> AddRouterAsync(string name, string routerId) =>
        AsAdminAsync(me => routers.AddAsync(me.Actor, name, routerId, CancellationToken.None));

    public Task<ConnectionResult> RemoveRouterAsync(string name, string routerId) =>
        AsAdminAsync(me => routers.RemoveAsync(me.Actor, name, routerId, CancellationToken.None));

    /// <summary>
    /// Tries out the stored connection with what was typed over it, or, without a name, what was typed alone. Errors are those
    /// of the form, before anything was called.
    /// </summary>
    public async Task<(ProbeResult? Result, IReadOnlyList<FieldError> Errors)> CheckAsync(
        string? name,
        ConnectionDraft draft,
        CancellationToken cancellationToken
    )
    {
        var me = await access.GetAsync(cancellationToken);
        if (!me.IsInRole(Roles.Admin))
        {
            return (null, [new("record", NotAdmin)]);
        }

        var (credentials, errors) = await trial.PrepareAsync(name, draft, cancellationToken);
        return credentials is null ? (null, errors) : (await probe.RunAsync(credentials, cancellationToken), []);
    }

    private async Task<ConnectionResult> AsAdminAsync(Func<UserContext, Task<ConnectionResult>> act)
    {
        var me = await access.GetAsync();
        return me.IsInRole(Roles.Admin) ? await act(me) : ConnectionResult.Refused("record", NotAdmin);
    }
}

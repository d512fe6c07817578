using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>What the page of webhooks asks and does for whoever looks at it.</summary>
internal sealed class WebhooksModel(
    IUserContextAccessor users,
    WebhookListQuery list,
    WebhookBodyQuery bodies,
    WebhookReplay replay
)
{
    public async Task<WebhooksView> LoadAsync(WebhookPageState state, CancellationToken cancellationToken)
    {
        var (user, scope) = await AskerAsync(cancellationToken);
        return new(
            await list.ExecuteAsync(scope, state.Filter, state.Page, WebhookPageState.PageSize, cancellationToken),
            state.Event is { } id ? await list.FindAsync(scope, id, cancellationToken) : null,
            user.TimeZone,
            scope.AllCompanies,
            user.IsInRole(Roles.Admin) && scope.AllCompanies,
            !scope.SeesPersonalData
        );
    }

    /// <summary>The body of an event; null where it may not be shown. Showing it stands in the audit log.</summary>
    public async Task<string?> BodyAsync(long id, CancellationToken cancellationToken)
    {
        var (user, scope) = await AskerAsync(cancellationToken);
        return await bodies.ExecuteAsync(scope, user.Actor, id, cancellationToken);
    }

    public async Task<bool> ReplayAsync(long id, CancellationToken cancellationToken) =>
        await replay.ReplayAsync((await AskerAsync(cancellationToken)).User, id, cancellationToken);

    public async Task<int> ReplayPoisonAsync(int? connectionId, CancellationToken cancellationToken) =>
        await replay.ReplayPoisonAsync((await AskerAsync(cancellationToken)).User, connectionId, cancellationToken);

    private async Task<(UserContext User, DataScope Scope)> AskerAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return (user, user.IsInRole(Roles.Admin) || user.IsInRole(Roles.Manager) ? user.Scope : DataScope.Nothing);
    }
}

using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>
/// What the sync page asks and does. Managers look; every act asks anew whether the person is an admin, since an open page may
/// be older than their role.
/// </summary>
internal sealed class SyncModel(
    IUserContextAccessor access,
    SyncStatusQuery statuses,
    SyncControl control,
    UpstreamConnectionEditor connections,
    UnreadableSessionQuery unreadable,
    VocabularyListQuery words,
    IOptions<UpstreamOptions> options,
    TimeProvider clock
)
{
    private const int RunsShown = 10;

    public async Task<SyncView> LoadAsync(bool withIdle, CancellationToken cancellationToken)
    {
        var me = await access.GetAsync(cancellationToken);
        var found = new List<(SyncStatus, IReadOnlyList<SyncRunItem>)>();
        foreach (var status in await statuses.ExecuteAsync(me.Scope, cancellationToken))
        {
            var runs = await statuses.RunsAsync(me.Scope, status.ConnectionId, withIdle, RunsShown, cancellationToken);
            found.Add((status, runs));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            found,
            (await words.UnrecognisedAsync(cancellationToken)).Values.Sum(),
            (await words.NewAsync(now - VocabularyListQuery.NewFor, cancellationToken)).Values.Sum(),
            now,
            TimeSpan.FromMinutes(options.Value.OutOfStepMinutes),
            me.TimeZone,
            me.Scope.AllCompanies,
            me.IsInRole(Roles.Admin)
        );
    }

    public Task<bool> RequestAsync(SyncStatus status) =>
        AsAdminAsync(me => control.RequestAsync(me.Actor, status.ConnectionId, CancellationToken.None));

    public Task<bool> CancelAsync(SyncStatus status) =>
        AsAdminAsync(me => control.CancelAsync(me.Actor, status.ConnectionId, CancellationToken.None));

    public Task<bool> SetPausedAsync(SyncStatus status, bool paused) =>
        AsAdminAsync(async me =>
            (await connections.SetPausedAsync(me.Actor, status.Name, paused, CancellationToken.None)).IsDone
        );

    public async Task<IReadOnlyList<UnreadableItem>> UnreadableAsync(
        int sourceId,
        CancellationToken cancellationToken
    ) => await unreadable.ExecuteAsync((await access.GetAsync(cancellationToken)).Scope, sourceId, cancellationToken);

    /// <summary>The row as it was sent, noted in the audit log; null where the person may not see it or it is gone.</summary>
    public async Task<string?> RevealAsync(long id, CancellationToken cancellationToken) =>
        await unreadable.RevealAsync(await access.GetAsync(cancellationToken), id, cancellationToken);

    private async Task<bool> AsAdminAsync(Func<UserContext, Task<bool>> act)
    {
        var me = await access.GetAsync();
        return me.IsInRole(Roles.Admin) && await act(me);
    }
}

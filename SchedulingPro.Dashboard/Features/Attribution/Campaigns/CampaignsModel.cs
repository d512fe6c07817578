using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Shows and merges campaign names for whoever is asking.</summary>
internal sealed class CampaignsModel(
    IUserContextAccessor users,
    CampaignListQuery query,
    CampaignAliasEditor editor,
    TimeProvider clock
)
{
    /// <summary>Sessions of so many days stand behind the counts.</summary>
    public const int Days = 365;

    /// <summary>The sessions among which campaigns are looked for.</summary>
    public static SessionSelection Counted(DateTime now) => new() { Window = new(now.AddDays(-Days), now.AddDays(1)) };

    public async Task<CampaignsView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var counted = Counted(clock.GetUtcNow().UtcDateTime);
        var list = await Task.Run(
            () => query.ExecuteAsync(user.Scope, user.TenantId, counted, cancellationToken),
            cancellationToken
        );
        return new(list, user.TimeZone, CampaignAliasEditor.MayMerge(user));
    }

    public async Task<EditResult> MergeAsync(
        IReadOnlyCollection<string> names,
        string into,
        CancellationToken cancellationToken
    ) => await editor.MergeAsync(await users.GetAsync(cancellationToken), names, into, cancellationToken);

    public async Task<bool> UndoAsync(Guid mergeId, CancellationToken cancellationToken) =>
        await editor.UndoAsync(await users.GetAsync(cancellationToken), mergeId, cancellationToken);
}

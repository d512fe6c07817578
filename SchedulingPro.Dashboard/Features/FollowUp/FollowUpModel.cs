using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>Reads and changes the follow-up's settings for whoever is asking.</summary>
internal sealed class FollowUpModel(
    IUserContextAccessor users,
    FollowUpQuery query,
    FollowUpEditor editor,
    DispositionEditor dispositions
)
{
    public async Task<FollowUpView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return new(
            await query.ExecuteAsync(user.Scope, cancellationToken),
            await query.DispositionsAsync(user.Scope, cancellationToken),
            user.TimeZone.Id
        );
    }

    public async Task<EditResult> SaveAsync(FollowUpDraft draft, CancellationToken cancellationToken) =>
        await editor.SaveAsync(await users.GetAsync(cancellationToken), draft, cancellationToken);

    public async Task<EditResult> SaveAsync(DispositionDraft draft, CancellationToken cancellationToken) =>
        await dispositions.SaveAsync(await users.GetAsync(cancellationToken), draft, cancellationToken);

    public async Task<EditResult> SetActiveAsync(int id, bool active, CancellationToken cancellationToken) =>
        await dispositions.SetActiveAsync(await users.GetAsync(cancellationToken), id, active, cancellationToken);

    public async Task<EditResult> MoveAsync(int id, bool up, CancellationToken cancellationToken) =>
        await dispositions.MoveAsync(await users.GetAsync(cancellationToken), id, up, cancellationToken);
}

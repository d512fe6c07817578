using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>What the page of alerts asks and does, for whoever is asking.</summary>
internal sealed class AlertsModel(
    IUserContextAccessor users,
    AlertListQuery list,
    AlertDesk desk,
    AlertRuleEditor rules,
    AlertRehearsal rehearsal,
    MailSettingsEditor mail
)
{
    public async Task<AlertsView> LoadAsync(AlertsState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            async () =>
                new AlertsView(
                    await list.ExecuteAsync(
                        user,
                        onlyWaiting: !state.ShowsAll,
                        state.Rule,
                        state.Page,
                        cancellationToken
                    ),
                    await list.RulesAsync(user, cancellationToken),
                    user.TimeZone,
                    user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin),
                    await mail.IsSetUpAsync(cancellationToken),
                    user.Scope == DataScope.Nothing || (!user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty)
                ),
            cancellationToken
        );
    }

    /// <summary>How many alerts wait for the signed-in person; null for nobody.</summary>
    public async Task<int?> WaitingAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return user.IsKnown
            ? await Task.Run(() => list.WaitingAsync(user, cancellationToken), cancellationToken)
            : null;
    }

    public async Task<IReadOnlyList<int>> AcknowledgeAsync(IReadOnlyCollection<int>? ids, string comment) =>
        await desk.AcknowledgeAsync(await users.GetAsync(), ids, comment, CancellationToken.None);

    public async Task TakeBackAsync(IReadOnlyCollection<int> ids) =>
        await desk.TakeBackAsync(await users.GetAsync(), ids, CancellationToken.None);

    public async Task<EditResult> SaveAsync(AlertRuleDraft draft) =>
        await rules.SaveAsync(await users.GetAsync(), draft, CancellationToken.None);

    public async Task<EditResult> SetActiveAsync(int id, bool active) =>
        await rules.SetActiveAsync(await users.GetAsync(), id, active, CancellationToken.None);

    public async Task<EditResult> RemoveAsync(int id) =>
        await rules.RemoveAsync(await users.GetAsync(), id, CancellationToken.None);

    /// <summary>What is wrong with the draft apart from its name, which a trial does not need.</summary>
    public static IReadOnlyList<FieldError> Check(AlertRuleDraft draft) => AlertRehearsal.Check(draft);

    public async Task<AlertRehearsalResult> RehearseAsync(AlertRuleDraft draft, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => rehearsal.RunAsync(user, draft, cancellationToken), cancellationToken);
    }
}

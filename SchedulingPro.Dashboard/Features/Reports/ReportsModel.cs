using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>What the page of reports asks and does, for whoever is asking.</summary>
internal sealed class ReportsModel(
    IUserContextAccessor users,
    ReportListQuery list,
    ReportEditor editor,
    ReportSending sending,
    ReportQuery query,
    ReportTexts texts,
    MailLogQuery log,
    MailSettingsEditor mail,
    TimeProvider clock
)
{
    public async Task<ReportsView> LoadAsync(int page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            async () =>
                new ReportsView(
                    await list.ExecuteAsync(user, cancellationToken),
                    await log.ExecuteAsync(user, MailKind.Report, null, page, cancellationToken),
                    user.TimeZone,
                    await mail.IsSetUpAsync(cancellationToken),
                    !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
                    user.Email
                ),
            cancellationToken
        );
    }

    public async Task<EditResult> SaveAsync(ReportDraft draft) =>
        await editor.SaveAsync(await users.GetAsync(), draft, CancellationToken.None);

    public async Task<EditResult> SetActiveAsync(int id, bool active) =>
        await editor.SetActiveAsync(await users.GetAsync(), id, active, CancellationToken.None);

    public async Task<EditResult> RemoveAsync(int id) =>
        await editor.RemoveAsync(await users.GetAsync(), id, CancellationToken.None);

    public async Task<EditResult> SendNowAsync(int id)
    {
        var user = await users.GetAsync();
        return await Task.Run(() => sending.SendNowAsync(user, id, CancellationToken.None));
    }

    public async Task<bool> RetryAsync(long id) =>
        await log.RetryAsync(await users.GetAsync(), id, CancellationToken.None);

    /// <summary>The mail as it would be sent now, counted with the rights of the person asking: subject and body.</summary>
    public async Task<(string Subject, string Body)> PreviewAsync(
        ReportDraft draft,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            async () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var figures = await query.ExecuteAsync(user, draft.Cadence, draft.Subject, now, cancellationToken);
                var name = draft.Name.Trim().Length > 0 ? draft.Name.Trim() : "Report";
                return ($"{name}: {ReportTexts.Dates(figures.Period)}", texts.Fragment(figures));
            },
            cancellationToken
        );
    }
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.App.Mails;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>Reads, changes and tries the settings of the mail server, for an admin.</summary>
internal sealed class MailServerModel(
    IUserContextAccessor users,
    MailSettingsEditor editor,
    MailTrial trial,
    MailLogQuery log
)
{
    public async Task<MailServerView?> LoadAsync(MailState? state, int page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return user.IsInRole(Roles.Admin)
            ? new(
                await editor.ReadAsync(user, cancellationToken),
                await log.ExecuteAsync(user, null, state, page, cancellationToken),
                user.TimeZone,
                user.Email
            )
            : null;
    }

    public async Task<EditResult> SaveAsync(MailSettingsDraft draft, DateTime? seen) =>
        await editor.SaveAsync(await users.GetAsync(), draft, seen, CancellationToken.None);

    public async Task RemoveAsync() => await editor.RemoveAsync(await users.GetAsync(), CancellationToken.None);

    public async Task<EditResult> TryAsync(
        MailSettingsDraft draft,
        string recipient,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => trial.SendAsync(user, draft, recipient, url => Test(user, url), cancellationToken),
            cancellationToken
        );
    }

    public async Task<bool> RetryAsync(long id) =>
        await log.RetryAsync(await users.GetAsync(), id, CancellationToken.None);

    private static MailDraft Test(UserContext user, string publicUrl) =>
        new MailBody(publicUrl)
            .Heading("The mail server works")
            .Paragraph(
                $"{user.DisplayName} sent this from SchedulingPro of {user.TenantName} to try the mail server out. Alerts and reports arrive the same way."
            )
            .Link("Open SchedulingPro", AppUrls.Overview)
            .ToDraft("SchedulingPro: the mail server works");
}

using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Mail;

public sealed class MailSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_Wrong_NamesEveryField()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);

        var result = await lab.Editor.SaveAsync(
            MailLab.Admin,
            new()
            {
                Host = "smtp.example.com:25",
                Port = 0,
                Security = MailSecurity.None,
                UserName = "robot",
                FromAddress = "reports",
                PublicUrl = "dashboard",
            },
            null,
            Cancel
        );

        Assert.Equal(
            ["fromAddress", "host", "password", "port", "publicUrl", "security"],
            result.Errors.Select(e => e.Field).Order()
        );
        var staff = MailLab.Admin with { Roles = [Roles.Manager] };
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            lab.Editor.SaveAsync(staff, lab.Typed(), null, Cancel)
        );
    }

    [Fact]
    public async Task Save_OtherHostWithoutPassword_AsksForItAgain()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync("robot", "s3cret");
        var seen = (await lab.Editor.ReadAsync(MailLab.Admin, Cancel))!.ChangedOn;

        var elsewhere = await lab.Editor.SaveAsync(
            MailLab.Admin,
            lab.Typed("robot") with
            {
                Host = "localhost",
            },
            seen,
            Cancel
        );
        var stale = await lab.Editor.SaveAsync(MailLab.Admin, lab.Typed("robot"), null, Cancel);
        var same = await lab.Editor.SaveAsync(
            MailLab.Admin,
            lab.Typed("robot") with
            {
                FromName = "Office",
            },
            seen,
            Cancel
        );

        Assert.Equal("password", Assert.Single(elsewhere.Errors).Field);
        Assert.Contains("somebody else", Assert.Single(stale.Errors).Reason);
        Assert.True(same.IsDone);
        await using var db = lab.Database.Open();
        var stored = await db.MailSettings.SingleAsync(Cancel);
        Assert.Equal("s3cret", lab.Secrets.Open(stored).Password);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancel), e => e.Details.Contains("s3cret"));
    }

    [Fact]
    public async Task Trial_RightAndWrongPassword_SaysWhatTheServerSaid()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite, new() { Account = ("robot", "s3cret") });

        var wrong = await TryAsync(lab, "guess");
        var right = await TryAsync(lab, "s3cret");

        Assert.Contains("refuses the user name or the password", Assert.Single(wrong.Errors).Reason);
        Assert.True(right.IsDone);
        Assert.Equal("ann@example.com", Assert.Single(lab.Sink.Taken).To.Mailboxes.Single().Address);
        var log = await lab.Log.ExecuteAsync(MailLab.Admin, MailKind.Test, null, 1, Cancel);
        Assert.Equal([MailState.Sent, MailState.Failed], log.Items.Select(i => i.State));
        var manager = MailLab.Admin with { Roles = [Roles.Manager], Scope = DataScope.ForCompanies([7], true) };
        Assert.Equal(0, (await lab.Log.ExecuteAsync(manager, null, null, 1, Cancel)).Total);
    }

    private static Task<Core.Schedulers.Administration.EditResult> TryAsync(MailLab lab, string password) =>
        lab.Trial.SendAsync(
            MailLab.Admin,
            lab.Typed("robot", password),
            " ann@example.com ",
            url => new("It works", $"Open {url}", ""),
            Cancel
        );
}

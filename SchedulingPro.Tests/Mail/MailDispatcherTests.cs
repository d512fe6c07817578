using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Mail;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Mail;

/// <summary>From the outbox to a real mail server and back into the log.</summary>
public sealed class MailDispatcherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Queued_ArriveOnceEachAndAreLogged(string provider)
    {
        await using var lab = await MailLab.CreateAsync(provider, new() { Account = ("robot", "s3cret") });
        await lab.SetUpAsync("robot", "s3cret");
        await lab.QueueAsync("report:1", "ann@example.com", "ben@example.com");

        Assert.Equal(2, await lab.SendAsync());
        Assert.Equal(0, await lab.SendAsync());

        Assert.Equal(1, lab.Sink.Connections);
        Assert.Equal(
            ["ann@example.com", "ben@example.com"],
            lab.Sink.Taken.Select(m => m.To.Mailboxes.Single().Address)
        );
        var mail = lab.Sink.Taken[0];
        Assert.Equal("Weekly: Apr 27 – May 3", mail.Subject);
        Assert.Equal("reports@example.com", mail.From.Mailboxes.Single().Address);
        Assert.Contains("Grüße", mail.TextBody);
        Assert.Contains("<b>1,234</b>", mail.HtmlBody);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        var stored = await lab.MailsAsync();
        Assert.All(stored, m => Assert.Equal((MailState.Sent, 1, lab.Clock.UtcNow), (m.State, m.Attempts, m.SentOn)));
        await using var db = lab.Database.Open();
        var settings = await db.MailSettings.SingleAsync(Cancel);
        Assert.DoesNotContain("s3cret", settings.ProtectedPassword);
        Assert.Equal(MailLab.PublicUrl, settings.PublicUrl);
    }

    [Fact]
    public async Task Queue_SameKeyAndRecipient_IsRefusedByTheDatabase()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.QueueAsync("report:1:2", "ann@example.com");

        await Assert.ThrowsAsync<DbUpdateException>(() => lab.QueueAsync("report:1:2", "ANN@example.com"));
    }

    [Fact]
    public async Task Run_ServerRefusesForNowAndForGood_TriesAgainOrGivesUp()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        lab.Sink.Unknown.Add("nobody@example.com");
        lab.Sink.AnswerOnce["MAIL"] = "451 4.3.0 Busy";
        await lab.QueueAsync("a", "ann@example.com", "nobody@example.com", "ben@example.com");

        await lab.SendAsync();

        var mails = await lab.MailsAsync();
        Assert.Equal([MailState.Queued, MailState.Failed, MailState.Sent], mails.Select(m => m.State));
        Assert.Contains("(451): 4.3.0 Busy", mails[0].Problem);
        Assert.Contains("does not take this recipient (550)", mails[1].Problem);
        Assert.Equal(0, await lab.SendAsync());

        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await lab.SendAsync());
        Assert.Equal((MailState.Sent, 2), ((await lab.MailsAsync())[0].State, (await lab.MailsAsync())[0].Attempts));

        Assert.True(await lab.Log.RetryAsync(MailLab.Admin, mails[1].Id, Cancel));
        lab.Sink.Unknown.Clear();
        Assert.Equal(1, await lab.SendAsync());
        Assert.Equal(3, lab.Sink.Taken.Count);
    }

    [Fact]
    public async Task Run_ConnectionLostAfterTheServerTookIt_SendsItAgainWithTheSameId()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        lab.Sink.HangUpAfter = 1;
        await lab.QueueAsync("a", "ann@example.com");

        await lab.SendAsync();
        Assert.Equal(MailState.Queued, (await lab.MailsAsync()).Single().State);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.SendAsync();

        Assert.Equal(2, lab.Sink.Taken.Count);
        Assert.Equal(lab.Sink.Taken[0].MessageId, lab.Sink.Taken[1].MessageId);
        Assert.EndsWith("@example.com", lab.Sink.Taken[0].MessageId);
        Assert.Equal(MailState.Sent, (await lab.MailsAsync()).Single().State);
    }

    [Fact]
    public async Task Run_KilledWhileSending_IsSentByTheNextAfterItsLease()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "ann@example.com");
        var killed = lab.Dispatcher(new Killed());
        await Assert.ThrowsAsync<InvalidOperationException>(() => killed.RunAsync(Cancel));

        Assert.Equal(0, await lab.SendAsync());
        lab.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await lab.SendAsync());

        Assert.Equal(MailState.Sent, (await lab.MailsAsync()).Single().State);
        Assert.Single(lab.Sink.Taken);
    }

    [Fact]
    public async Task Run_NoServerOrNobodyThere_WaitsBacksOffAndGivesUpAtLast()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.QueueAsync("a", "ann@example.com");
        Assert.Equal(0, await lab.SendAsync());
        Assert.Equal(0, (await lab.MailsAsync()).Single().Attempts);

        await lab.SetUpAsync();
        await lab.Sink.DisposeAsync();
        var pauses = new List<double>();
        while (await lab.SendAsync() > 0)
        {
            var mail = (await lab.MailsAsync()).Single();
            Assert.Contains("cannot be reached", mail.Problem);
            if (mail.State == MailState.Failed)
            {
                break;
            }

            pauses.Add(TimeSpan.FromTicks(mail.NextTicks - lab.Clock.UtcNow.Ticks).TotalMinutes);
            lab.Clock.UtcNow = new DateTime(mail.NextTicks, DateTimeKind.Utc);
        }

        Assert.Equal([1, 5, 15, 60, 120, 240, 720, 720], pauses);
        Assert.Equal(MailState.Failed, (await lab.MailsAsync()).Single().State);

        await lab.QueueAsync("b", "ben@example.com");
        await lab.Editor.RemoveAsync(MailLab.Admin, Cancel);
        lab.Clock.Advance(TimeSpan.FromDays(3.1));
        await lab.SendAsync();
        Assert.Contains("no mail server", (await lab.MailsAsync())[1].Problem);
        lab.Clock.Advance(MailDispatcher.Kept);
        Assert.Equal(2, await lab.Dispatcher().ForgetAsync(Cancel));
    }

    /// <summary>A process that ends while it talks to the server.</summary>
    private sealed class Killed : IMailTransport
    {
        public Task<IMailConnection> ConnectAsync(MailServer server, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("killed");
    }
}

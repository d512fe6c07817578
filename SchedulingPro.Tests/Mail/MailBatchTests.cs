using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Mail;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Mail;

/// <summary>Mails that are taken together do not depend on each other: one that nobody takes holds up no other.</summary>
public sealed class MailBatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_OneMailBreaksTheConnection_TheOthersGoOut(bool isKnownProblem)
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "bad@example.com", "ann@example.com", "ben@example.com");
        var server = new Server
        {
            OnSend = to =>
                to != "bad@example.com" ? null
                : isKnownProblem ? new MailException("Hung up.") { IsConnectionLost = true }
                : new FormatException("An address that nobody can write"),
        };
        var dispatcher = lab.Dispatcher(server);

        await dispatcher.RunAsync(Cancel);
        await dispatcher.RunAsync(Cancel);

        Assert.Equal(["ann@example.com", "ben@example.com"], server.Sent);
        var mails = await lab.MailsAsync();
        Assert.Equal([MailState.Queued, MailState.Sent, MailState.Sent], mails.Select(m => m.State));
        Assert.Equal([1, 1, 1], mails.Select(m => m.Attempts));
        Assert.Equal(lab.Clock.UtcNow.AddMinutes(1).Ticks, mails[0].NextTicks);
        Assert.NotNull(mails[0].Problem);

        while (mails[0].State == MailState.Queued)
        {
            lab.Clock.UtcNow = new DateTime(mails[0].NextTicks, DateTimeKind.Utc);
            await dispatcher.RunAsync(Cancel);
            mails = await lab.MailsAsync();
        }

        Assert.Equal((MailState.Failed, 9), (mails[0].State, mails[0].Attempts));
    }

    [Fact]
    public async Task Run_SlowServer_LeavesTheRestBeforeAnotherMayTakeIt()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "ann@example.com", "ben@example.com", "cat@example.com");
        var server = new Server();
        server.OnSend = _ =>
        {
            lab.Clock.Advance(TimeSpan.FromMinutes(3));
            return null;
        };

        await lab.Dispatcher(server).RunAsync(Cancel);

        Assert.Equal(["ann@example.com", "ben@example.com"], server.Sent);
        var rest = (await lab.MailsAsync())[2];
        Assert.Equal((MailState.Queued, 0), (rest.State, rest.Attempts));
        await lab.Dispatcher(server).RunAsync(Cancel);
        Assert.Equal(3, server.Sent.Count);
    }

    [Fact]
    public async Task Run_TakenOverAfterTheLease_IsNotPutBackByTheFirst()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "ann@example.com");
        var second = new Server();
        var first = new Server
        {
            OnSend = _ =>
            {
                lab.Clock.Advance(TimeSpan.FromMinutes(11));
                Take(lab);
                return new MailException("Hung up.") { IsConnectionLost = true };
            },
        };

        await lab.Dispatcher(first).RunAsync(Cancel);

        var mail = Assert.Single(await lab.MailsAsync());
        Assert.Equal((MailState.Sending, 2), (mail.State, mail.Attempts));
        Assert.Equal(0, await lab.Dispatcher(second).RunAsync(Cancel));
    }

    [Fact]
    public async Task Run_ProgramEndedEachTime_IsGivenUp()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "ann@example.com");
        await using (var db = lab.Database.Open())
        {
            await db.MailMessages.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.Attempts, 9),
                Cancel
            );
        }

        var server = new Server();
        await lab.Dispatcher(server).RunAsync(Cancel);

        Assert.Empty(server.Sent);
        Assert.Equal(MailState.Failed, Assert.Single(await lab.MailsAsync()).State);
    }

    [Fact]
    public async Task Run_AddressThatTheServerCannotWrite_HoldsUpNobody()
    {
        await using var lab = await MailLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpAsync();
        await lab.QueueAsync("a", "jörg@example.com", "ann@example.com");

        await lab.SendAsync();
        await lab.SendAsync();

        Assert.Contains(lab.Sink.Taken, m => m.To.Mailboxes.Single().Address == "ann@example.com");
    }

    /// <summary>What another server does when the lease is over.</summary>
    private static void Take(MailLab lab)
    {
        using var db = lab.Database.Open();
        var mail = db.MailMessages.Single();
        (mail.Attempts, mail.NextTicks) = (mail.Attempts + 1, lab.Clock.UtcNow.AddMinutes(10).Ticks);
        db.SaveChanges();
    }

    /// <summary>A mail server that answers as a test says: an exception for a recipient, or null to take the mail.</summary>
    private sealed class Server : IMailTransport, IMailConnection
    {
        public Func<string, Exception?> OnSend { get; set; } = _ => null;

        public List<string> Sent { get; } = [];

        public Task<IMailConnection> ConnectAsync(MailServer server, CancellationToken cancellationToken) =>
            Task.FromResult<IMailConnection>(this);

        public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            if (OnSend(mail.Recipient) is { } error)
            {
                throw error;
            }

            Sent.Add(mail.Recipient);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

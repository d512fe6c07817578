using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Mail;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Mail;

/// <summary>The outbox over a fresh database, with a mail server of its own that takes what the product really sends.</summary>
internal sealed class MailLab : IAsyncDisposable
{
    public const string PublicUrl = "https://dashboard.example.com";

    private MailLab(DatabaseUnderTest database, SmtpSink sink) => (Database, Sink) = (database, sink);

    public DatabaseUnderTest Database { get; }

    public SmtpSink Sink { get; }

    public MailSecrets Secrets { get; } = new(new EphemeralDataProtectionProvider());

    public MailSignal Signal { get; } = new();

    public MailFeed Feed { get; } = new();

    public TestClock Clock => Database.Clock;

    public AuditLog Audit => new(Database.Contexts, Clock);

    public MailSettingsEditor Editor => new(Database.Contexts, Secrets, Signal, Audit, Clock);

    public MailTrial Trial => new(Database.Contexts, new SmtpTransport(), Secrets, Feed, Audit, Clock);

    public MailLogQuery Log => new(Database.Contexts, Signal, Feed, Clock);

    public static UserContext Admin { get; } =
        new()
        {
            UserId = 1,
            DisplayName = "Ada",
            Roles = [Roles.Admin],
            Scope = DataScope.Everything,
            TenantId = DatabaseUnderTest.TenantId,
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MailLab> CreateAsync(string provider, SmtpSink? sink = null) =>
        new(await DatabaseUnderTest.CreateAsync(provider), sink ?? new());

    /// <summary>What an admin types to use the sink.</summary>
    public MailSettingsDraft Typed(string user = "", string password = "") =>
        new()
        {
            Host = "127.0.0.1",
            Port = Sink.Port,
            Security = MailSecurity.None,
            UserName = user,
            Password = password,
            FromAddress = "reports@example.com",
            FromName = "SchedulingPro",
            PublicUrl = PublicUrl + "/",
        };

    public async Task SetUpAsync(string user = "", string password = "")
    {
        var result = await Editor.SaveAsync(Admin, Typed(user, password), seen: null, Cancel);
        Assert.Empty(result.Errors);
    }

    public MailDispatcher Dispatcher(IMailTransport? transport = null) =>
        new(
            Database.Contexts,
            transport ?? new SmtpTransport(),
            Secrets,
            Feed,
            Clock,
            NullLogger<MailDispatcher>.Instance
        );

    public Task<int> SendAsync() => Dispatcher().RunAsync(Cancel);

    public async Task QueueAsync(string key, params string[] recipients)
    {
        await using var db = Database.Open();
        MailOutbox.Queue(
            db,
            DatabaseUnderTest.TenantId,
            MailKind.Report,
            1,
            recipients,
            new("Weekly: Apr 27 – May 3", "Sessions 1,234\r\nGrüße", "<p>Sessions <b>1,234</b></p>"),
            key,
            Clock.UtcNow
        );
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>The mails in the order in which they were queued.</summary>
    public async Task<List<MailMessage>> MailsAsync()
    {
        await using var db = Database.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Signal.Dispose();
        await Sink.DisposeAsync();
        await Database.DisposeAsync();
    }
}

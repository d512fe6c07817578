using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.Connections;

/// <summary>Connections and their routers in the database.</summary>
public sealed class ConnectionEditorTests
{
    private const string WebhookKey = "0123456789abcdef0123456789abcdef";
    private static readonly AuditActor Admin = new(null, "Robin");
    private readonly ConnectionSecrets secrets = new(new EphemeralDataProtectionProvider());

    private static ConnectionDraft Draft =>
        new()
        {
            BaseUrl = "https://api.example.com/",
            TokenUrl = "https://auth.example.com",
            TenantId = DatabaseUnderTest.TenantId,
            ClientId = "client",
            ClientSecret = "s3cret-one",
            AppKey = "k3y-one",
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_NewAgainAndChanged_KeepsSecrets_AuditsWithoutThem(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var editor = Editor(database);

        var made = await editor.CreateAsync(Admin, " Main ", Draft, Cancel);
        var taken = await editor.CreateAsync(Admin, "main", Draft, Cancel);
        var same = await editor.SetAsync(Admin, "MAIN", Draft, Cancel);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = Assert.Single(await ListAsync(database));
        var late = await editor.ChangeAsync(Admin, "main", new(), seen.ModifiedOn.AddSeconds(-1), Cancel);
        var changed = await editor.ChangeAsync(
            Admin,
            "main",
            new()
            {
                ClientId = "client-two",
                AppKey = "k3y-two",
                WebhookKey = WebhookKey,
                AllowUnsignedWebhooks = true,
            },
            seen.ModifiedOn,
            Cancel
        );
        var unkeyed = await editor.SetAsync(Admin, "main", new() { RemoveWebhookKey = true }, Cancel);

        Assert.True(made is { IsDone: true, IsNew: true, Name: "main", Notes: [] });
        Assert.Equal("name", Assert.Single(taken.Errors).Field);
        Assert.True(same is { IsDone: true, HasChanged: false, IsNew: false });
        Assert.Equal("record", Assert.Single(late.Errors).Field);
        Assert.True(changed.HasChanged && unkeyed.HasChanged);
        var now = Assert.Single(await ListAsync(database));
        Assert.False(now.HasWebhookKey);
        Assert.True(now is { SecretsOpen: true, AllowUnsignedWebhooks: true, ClientId: "client-two" });
        await using var db = database.Open();
        var stored = await db.UpstreamConnections.SingleAsync(Cancel);
        Assert.Equal("https://auth.example.com/connect/token", stored.TokenUrl);
        var credentials = secrets.Open(stored);
        Assert.Equal(("s3cret-one", "k3y-two"), (credentials.ClientSecret, credentials.AppKey));
        Assert.DoesNotContain("s3cret", stored.ProtectedClientSecret);
        var entries = await db.AuditEntries.OrderBy(a => a.Id).ToListAsync(Cancel);
        Assert.Equal(
            [
                AuditActions.ConnectionAdded,
                AuditActions.ConnectionSecretsChanged,
                AuditActions.ConnectionChanged,
                AuditActions.ConnectionSecretsChanged,
                AuditActions.ConnectionSecretsChanged,
            ],
            entries.Select(e => e.Action)
        );
        Assert.Equal("client id client-two, unsigned webhooks taken", entries[2].Details);
        Assert.Equal("app key changed, webhook key entered", entries[3].Details);
        Assert.Equal("webhook key removed", entries[4].Details);
        Assert.All(entries, e => Assert.DoesNotMatch("s3cret|k3y|0123456789", e.Details));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_UnknownTenant_IsSetUp_SecondConnectionOfATenantIsRefused(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var editor = Editor(database);
        await editor.CreateAsync(Admin, "main", Draft, Cancel);

        var second = await editor.CreateAsync(Admin, "again", Draft, Cancel);
        var other = await editor.CreateAsync(Admin, "other", Draft with { TenantId = 9001 }, Cancel);
        var into = await editor.SetAsync(Admin, "other", new() { TenantId = DatabaseUnderTest.TenantId }, Cancel);

        Assert.Contains("through the connection main already", Assert.Single(second.Errors).Reason);
        Assert.Contains("Tenant 9001", Assert.Single(other.Notes));
        Assert.Equal("tenantId", Assert.Single(into.Errors).Field);
        await using var db = database.Open();
        var tenant = await db.Tenants.SingleAsync(t => t.Id == 9001, Cancel);
        Assert.Equal(("Tenant 9001", "America/New_York"), (tenant.Name, tenant.TimeZone));
        Assert.Equal(2, await db.UpstreamConnections.CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_OtherAccount_BeginsAnew_OtherSecretsGoOn(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var editor = Editor(database);
        await editor.CreateAsync(Admin, "main", Draft, Cancel);
        await FillAsync(database);

        await editor.SetAsync(
            Admin,
            "main",
            new() { TokenUrl = "https://auth2.example.com", ClientSecret = "s3cret-two" },
            Cancel
        );
        var kept = await SourcesAsync(database);
        var moved = await editor.SetAsync(Admin, "main", new() { BaseUrl = "https://api2.example.com" }, Cancel);
        var reset = await SourcesAsync(database);

        Assert.Equal(2, kept.Count);
        Assert.All(kept, s => Assert.NotNull(s.ModifiedThrough));
        Assert.Contains("another account", Assert.Single(moved.Notes));
        var router = Assert.Single(reset);
        Assert.True(router is { IsRouter: true, ExternalId: "rtr_1", ModifiedThrough: null, BackfillRead: 0 });
        await using var db = database.Open();
        var connection = await db.UpstreamConnections.SingleAsync(Cancel);
        Assert.Null(connection.InStepOn);
        Assert.NotNull(connection.CancelRequestedOn);
        Assert.Equal(0, await db.UnreadableSessions.CountAsync(Cancel));
        Assert.Equal(1, await db.SyncRuns.CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Remove_Connection_TakesCheckpointsRunsAndInbox_LeavesSchedulers(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var editor = Editor(database);
        await editor.CreateAsync(Admin, "main", Draft, Cancel);
        await editor.CreateAsync(Admin, "other", Draft with { TenantId = 2 }, Cancel);
        await FillAsync(database);
        var company = await database.AddCompanyAsync("North");
        await database.AddSchedulerAsync(company, 1, "sched_1");

        var paused = await editor.SetPausedAsync(Admin, "main", true, Cancel);
        var again = await editor.SetPausedAsync(Admin, "main", true, Cancel);
        var removed = await editor.RemoveAsync(Admin, "main", Cancel);
        var gone = await editor.RemoveAsync(Admin, "main", Cancel);

        Assert.True(paused.HasChanged && !again.HasChanged && removed.IsDone);
        Assert.Equal("there is no connection main", Assert.Single(gone.Errors).Reason);
        await using var db = database.Open();
        Assert.Equal("other", (await db.UpstreamConnections.SingleAsync(Cancel)).Name);
        Assert.Equal(0, await db.SyncSources.CountAsync(Cancel));
        Assert.Equal(0, await db.SyncRuns.CountAsync(Cancel));
        Assert.Equal(0, await db.WebhookEvents.CountAsync(Cancel));
        Assert.Equal(1, await db.Schedulers.CountAsync(Cancel));
        Assert.Equal(
            [AuditActions.ConnectionPaused, AuditActions.ConnectionRemoved],
            await db
                .AuditEntries.OrderByDescending(a => a.Id)
                .Take(2)
                .OrderBy(a => a.Id)
                .Select(a => a.Action)
                .ToListAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Routers_AddedListedRemoved_AreAudited(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var editor = Editor(database);
        var routers = new UpstreamRouters(editor, new(database.Contexts, database.Clock), database.Clock);
        await editor.CreateAsync(Admin, "main", Draft, Cancel);

        var added = await routers.AddAsync(Admin, "Main", " rtr_9 ", Cancel);
        var again = await routers.AddAsync(Admin, "main", "rtr_9", Cancel);
        var bad = await routers.AddAsync(Admin, "main", "rtr 9/x", Cancel);
        var nowhere = await routers.AddAsync(Admin, "nowhere", "rtr_9", Cancel);
        var listed = Assert.Single(await ListAsync(database)).Routers;
        var removed = await routers.RemoveAsync(Admin, "main", "rtr_9", Cancel);
        var unknown = await routers.RemoveAsync(Admin, "main", "rtr_9", Cancel);

        Assert.True(added.HasChanged && !again.HasChanged && removed.IsDone);
        Assert.Equal("rtr_9", Assert.Single(listed).Id);
        Assert.Equal("routerId", Assert.Single(bad.Errors).Field);
        Assert.Equal("record", Assert.Single(nowhere.Errors).Field);
        Assert.Equal("routerId", Assert.Single(unknown.Errors).Field);
        Assert.Empty(Assert.Single(await ListAsync(database)).Routers);
        await using var db = database.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.SubjectId == "rtr_9", Cancel));
    }

    [Fact]
    public async Task List_LimitedScopeOrLostKeys_ShowsNothingOrSaysSo()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await Editor(database).CreateAsync(Admin, "main", Draft, Cancel);
        var elsewhere = new ConnectionSecrets(new EphemeralDataProtectionProvider());

        var limited = await new UpstreamConnectionListQuery(database.Contexts, secrets).ExecuteAsync(
            DataScope.ForCompanies([1], true),
            Cancel
        );
        var lost = await new UpstreamConnectionListQuery(database.Contexts, elsewhere).ExecuteAsync(
            DataScope.Everything,
            Cancel
        );
        var (credentials, errors) = await new ConnectionTrial(database.Contexts, elsewhere).PrepareAsync(
            "main",
            new(),
            Cancel
        );
        var (mended, _) = await new ConnectionTrial(database.Contexts, elsewhere).PrepareAsync(
            "main",
            new() { ClientSecret = "new", AppKey = "new" },
            Cancel
        );

        Assert.Empty(limited);
        Assert.False(Assert.Single(lost).SecretsOpen);
        Assert.Null(credentials);
        Assert.Equal("record", Assert.Single(errors).Field);
        Assert.Equal(("new", "client"), (mended!.ClientSecret, mended.ClientId));
    }

    private UpstreamConnectionEditor Editor(DatabaseUnderTest database) =>
        new(database.Contexts, secrets, new(database.Contexts, database.Clock), database.Clock);

    private async Task<IReadOnlyList<ConnectionItem>> ListAsync(DatabaseUnderTest database) =>
        await new UpstreamConnectionListQuery(database.Contexts, secrets).ExecuteAsync(DataScope.Everything, Cancel);

    private static async Task<List<SyncSource>> SourcesAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        return await db.SyncSources.AsNoTracking().ToListAsync(Cancel);
    }

    /// <summary>A scheduler and a router that were read, an unreadable row, a pass that runs, and a webhook.</summary>
    private static async Task FillAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        var now = database.Clock.UtcNow;
        var connection = await db.UpstreamConnections.SingleAsync(c => c.Name == "main", Cancel);
        connection.InStepOn = now;
        connection.LeaseHolder = "here";
        connection.LeaseUntil = now.AddMinutes(1);
        SyncSource[] sources = [new() { ExternalId = "sched_1" }, new() { ExternalId = "rtr_1", IsRouter = true }];
        foreach (var source in sources)
        {
            (source.ConnectionId, source.ModifiedThrough, source.BackfillRead) = (connection.Id, now, 10);
        }

        db.SyncSources.AddRange(sources);
        db.SyncRuns.Add(
            new()
            {
                ConnectionId = connection.Id,
                StartedOn = now,
                UpdatedOn = now,
            }
        );
        db.WebhookEvents.Add(
            new()
            {
                ConnectionId = connection.Id,
                UserAssignedId = "a",
                ReceivedOn = now,
            }
        );
        await db.SaveChangesAsync(Cancel);
        db.UnreadableSessions.Add(
            new()
            {
                SourceId = sources[1].Id,
                ExternalId = "x",
                SeenOn = now,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }
}

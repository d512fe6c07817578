using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream.Sync;

/// <summary>A database with one connection to a stand-in, and what syncs them.</summary>
internal sealed class SyncLab : IAsyncDisposable
{
    internal const int PageSize = 40;

    private readonly ServiceProvider services;

    private SyncLab(DatabaseUnderTest database, StandInUpstream standIn, ServiceProvider services)
    {
        (Database, StandIn, this.services) = (database, standIn, services);
        Runner = NewRunner();
    }

    internal DatabaseUnderTest Database { get; }

    internal StandInUpstream StandIn { get; }

    internal SyncRunner Runner { get; }

    internal int ConnectionId { get; private set; }

    internal IOptions<UpstreamOptions> Options => services.GetRequiredService<IOptions<UpstreamOptions>>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<SyncLab> CreateAsync(string provider, StandInSessions sessions)
    {
        var database = await DatabaseUnderTest.CreateAsync(provider);
        var standIn = await StandInUpstream.StartAsync(sessions, database.Clock);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton<TimeProvider>(database.Clock);
        services.AddUpstreamClient();
        services.Configure<UpstreamOptions>(o =>
        {
            (o.PageSize, o.RetryMilliseconds, o.Retries, o.CallsPerSecond) = (PageSize, 1, 2, 1000);
        });
        var lab = new SyncLab(database, standIn, services.BuildServiceProvider());
        await lab.ConnectAsync();
        return lab;
    }

    internal Task<SyncOutcome> PassAsync(bool isWhole = false) =>
        Runner.RunAsync(ConnectionId, SyncTrigger.Request, isWhole, Token);

    /// <summary>Another process, as far as the database can tell.</summary>
    internal SyncRunner NewRunner() =>
        new(
            Database.Contexts,
            services.GetRequiredService<IUpstreamClients>(),
            new(DataProtectionProvider.Create("tests")),
            Database.Ingestor,
            new SchedulerIngestor(Database.Contexts, Database.Feed, Database.Clock),
            [],
            Options,
            new(services.GetRequiredService<IMeterFactory>()),
            Database.Clock,
            NullLogger<SyncRunner>.Instance
        );

    internal async Task<List<SyncSource>> SourcesAsync()
    {
        await using var db = Database.Open();
        return await db.SyncSources.AsNoTracking().OrderBy(s => s.Id).ToListAsync(Token);
    }

    internal async Task ChangeConnectionAsync(Action<UpstreamConnection> change)
    {
        await using var db = Database.Open();
        change(await db.UpstreamConnections.SingleAsync(Token));
        await db.SaveChangesAsync(Token);
    }

    /// <summary>The store holds each of the stand-in's sessions once, in its latest state, and nothing else.</summary>
    internal async Task AssertEqualsTruthAsync()
    {
        await using var db = Database.Open();
        var stored = await db
            .Sessions.AsNoTracking()
            .Join(
                db.SessionDocuments,
                s => s.Id,
                d => d.SessionId,
                (s, d) =>
                    new
                    {
                        s.ExternalId,
                        s.ModifiedTicks,
                        d.Document,
                    }
            )
            .ToListAsync(Token);
        var truth = StandIn.Sessions.Truth().ToDictionary(t => t.Id, StringComparer.Ordinal);
        Assert.Equal(
            truth.Keys.Order(StringComparer.Ordinal),
            stored.Select(s => s.ExternalId).Order(StringComparer.Ordinal)
        );
        Assert.All(
            stored,
            s =>
            {
                Assert.Equal(truth[s.ExternalId].ModifiedOn.Ticks, s.ModifiedTicks);
                Assert.Equal(truth[s.ExternalId].Body, s.Document);
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await StandIn.DisposeAsync();
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task ConnectAsync()
    {
        var secrets = new ConnectionSecrets(DataProtectionProvider.Create("tests"));
        await using var db = Database.Open();
        var connection = new UpstreamConnection
        {
            Name = "main",
            TenantId = StandIn.Credentials.TenantId,
            BaseUrl = StandIn.BaseUrl,
            TokenUrl = StandIn.TokenUrl,
            ClientId = StandIn.Credentials.ClientId,
            ProtectedClientSecret = secrets.Protect(StandIn.Credentials.ClientSecret),
            ProtectedAppKey = secrets.Protect(StandIn.Credentials.AppKey),
            CreatedOn = Database.Clock.UtcNow,
            ModifiedOn = Database.Clock.UtcNow,
        };
        await Database.AddTenantAsync(connection.TenantId, "Upstream", "America/Chicago");
        db.UpstreamConnections.Add(connection);
        await db.SaveChangesAsync(Token);
        ConnectionId = connection.Id;
        db.SyncSources.AddRange(
            StandIn.Sessions.Routers.Select(id => new SyncSource
            {
                ConnectionId = connection.Id,
                IsRouter = true,
                ExternalId = id,
                CreatedOn = Database.Clock.UtcNow,
            })
        );
        await db.SaveChangesAsync(Token);
    }
}

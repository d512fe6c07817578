using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>Connections by name. There are a few, tens at most: one list, no pages.</summary>
public sealed class UpstreamConnectionListQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    ConnectionSecrets secrets
)
{
    /// <summary>Connections belong to no company, so only who sees all companies sees them.</summary>
    public async Task<ImmutableArray<ConnectionItem>> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var connections = await (
            from connection in db.UpstreamConnections.AsNoTracking()
            join tenant in db.Tenants on connection.TenantId equals tenant.Id
            orderby connection.Name
            select new { connection, tenant.Name }
        ).ToListAsync(cancellationToken);
        var counts = await db
            .SyncSources.Where(s => !s.IsRouter)
            .GroupBy(s => s.ConnectionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var routers = (
            await db
                .SyncSources.Where(s => s.IsRouter)
                .Select(s => new
                {
                    s.ConnectionId,
                    Item = new RouterItem(s.ExternalId, s.CreatedOn, s.InStepOn, s.Error),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(r => r.ConnectionId, r => r.Item);
        return
        [
            .. connections.Select(c => new ConnectionItem
            {
                Id = c.connection.Id,
                Name = c.connection.Name,
                TenantId = c.connection.TenantId,
                TenantName = c.Name,
                BaseUrl = c.connection.BaseUrl,
                TokenUrl = c.connection.TokenUrl,
                ClientId = c.connection.ClientId,
                HasWebhookKey = c.connection.ProtectedWebhookKey is not null,
                SecretsOpen = Open(c.connection),
                WebhookHeader = c.connection.WebhookHeader,
                AllowUnsignedWebhooks = c.connection.AllowUnsignedWebhooks,
                IsPaused = c.connection.IsPaused,
                InStepOn = c.connection.InStepOn,
                NamesReadOn = c.connection.NamesReadOn,
                NamesNote = c.connection.NamesNote,
                ModifiedOn = c.connection.ModifiedOn,
                Schedulers = counts.GetValueOrDefault(c.connection.Id),
                Routers = [.. routers[c.connection.Id].OrderBy(r => r.Id, StringComparer.Ordinal)],
            }),
        ];
    }

    private bool Open(UpstreamConnection connection)
    {
        try
        {
            secrets.Open(connection);
            if (connection.ProtectedWebhookKey is { } key)
            {
                secrets.Open(key);
            }

            return true;
        }
        catch (SecretUnreadableException)
        {
            return false;
        }
    }
}

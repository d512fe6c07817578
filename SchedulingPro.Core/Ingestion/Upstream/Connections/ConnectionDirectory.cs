using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>Keys and names of connections, without anything secret.</summary>
public sealed class ConnectionDirectory(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>All connections, by name.</summary>
    public async Task<IReadOnlyList<(int Id, string Name)>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db
            .UpstreamConnections.OrderBy(c => c.Name)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(cancellationToken);
        return [.. found.Select(c => (c.Id, c.Name))];
    }
}

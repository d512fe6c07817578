using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.ApiClients;

/// <summary>Reads what an API client may do now. It comes before every scope: the scope is part of its answer.</summary>
public sealed class ApiClientAccessQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>The client with this public id; <see cref="ApiClientAccess.Nobody"/> for an unknown one.</summary>
    public async Task<ApiClientAccess> ExecuteAsync(string clientId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var client = await db
            .ApiClients.AsNoTracking()
            .Include(c => c.Companies)
            .Include(c => c.Credentials.OrderBy(x => x.Id))
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.ClientId == clientId, cancellationToken);
        if (client is null)
        {
            return ApiClientAccess.Nobody;
        }

        return new()
        {
            Key = client.Id,
            ClientId = client.ClientId,
            Name = client.Name,
            TenantId = client.TenantId,
            Endpoints = client.Endpoints,
            Scope = await ScopeOfAsync(db, client, cancellationToken),
            ExpiresOn = client.ExpiresOn,
            IsDisabled = client.IsDisabled,
            Credentials = [.. client.Credentials],
        };
    }

    /// <summary>The companies by their keys, even when it sees all: "all companies" would mean those of other tenants too.</summary>
    private static async Task<DataScope> ScopeOfAsync(
        SchedulingDbContext db,
        ApiClient client,
        CancellationToken cancellationToken
    )
    {
        if (client.AllCompanies && !await db.Tenants.AnyAsync(t => t.Id != client.TenantId, cancellationToken))
        {
            // With one tenant it is the same, and spares every query the list.
            return DataScope.ForAllCompanies(seesPersonalData: true);
        }

        var ofTenant = await db
            .Companies.Where(c => c.TenantId == client.TenantId)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        return DataScope.ForCompanies(
            client.AllCompanies ? ofTenant : ofTenant.Intersect(client.Companies.Select(c => c.CompanyId)),
            seesPersonalData: true
        );
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.ApiClients;

/// <summary>API clients. There are a few, tens at most: one list, no pages.</summary>
public sealed class ApiClientListQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Reads the list of one tenant, or of all with null. Clients belong to no company, so only who sees all companies sees
    /// them.
    /// </summary>
    public async Task<ApiClientList> ExecuteAsync(DataScope scope, long? tenantId, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return ApiClientList.Empty;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = await db
            .Companies.Where(c => tenantId == null || c.TenantId == tenantId)
            .Select(c => new CompanyChoice(c.Id, c.Name))
            .ToListAsync(cancellationToken);
        var clients = await db
            .ApiClients.AsNoTracking()
            .Include(c => c.Companies)
            .Include(c => c.Credentials)
            .AsSplitQuery()
            .Where(c => tenantId == null || c.TenantId == tenantId)
            .ToListAsync(cancellationToken);
        var byId = companies.ToDictionary(c => c.Id);
        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            [
                .. clients
                    .Select(c => ItemOf(c, byId, now))
                    .OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)
                    .ThenBy(c => c.ClientId, StringComparer.Ordinal),
            ],
            [.. companies.OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)]
        );
    }

    private static ApiClientItem ItemOf(ApiClient client, Dictionary<int, CompanyChoice> companies, DateTime now) =>
        new()
        {
            ClientId = client.ClientId,
            Name = client.Name,
            TenantId = client.TenantId,
            AllCompanies = client.AllCompanies,
            Companies =
            [
                .. client
                    .Companies.Select(c => companies.GetValueOrDefault(c.CompanyId))
                    .OfType<CompanyChoice>()
                    .OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase),
            ],
            Endpoints = client.Endpoints,
            ExpiresOn = client.ExpiresOn,
            IsDisabled = client.IsDisabled,
            CreatedOn = client.CreatedOn,
            ModifiedOn = client.ModifiedOn,
            LastUsedOn = client.LastUsedOn,
            Secrets = Good(client, ApiCredentialKind.Secret, now),
            AppKeys = Good(client, ApiCredentialKind.AppKey, now),
        };

    private static ImmutableArray<ApiCredentialItem> Good(ApiClient client, ApiCredentialKind kind, DateTime now) =>
        [
            .. client
                .Credentials.Where(c => c.Kind == kind && c.IsGoodAt(now))
                .OrderByDescending(c => c.Id)
                .Select(c => new ApiCredentialItem(c.CreatedOn, c.ValidUntil)),
        ];
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.ApiClients;

/// <summary>Makes API clients, changes what they may do, and switches them off and on. Who may do so is the caller's matter.</summary>
public sealed class ApiClientEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    ApiClientChanges changes,
    TimeProvider clock
)
{
    internal const string Subject = "api-client";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a client of the tenant. The result carries its first secret and app key, in clear for this once.</summary>
    public Task<ApiClientResult> CreateAsync(
        AuditActor actor,
        long tenantId,
        ApiClientDraft draft,
        CancellationToken cancellationToken
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var clean = draft with { Name = NameRules.Clean(draft.Name) };
                if (await CheckAsync(db, tenantId, null, clean, token) is { Count: > 0 } errors)
                {
                    return ApiClientResult.Refused(errors);
                }

                var now = Now;
                var client = new ApiClient
                {
                    Name = clean.Name,
                    ClientId = ApiCredentialText.NewClientId(),
                    TenantId = tenantId,
                    CreatedOn = now,
                    ModifiedOn = now,
                };
                Apply(client, clean);
                var secret = ApiCredentialText.New(ApiCredentialKind.Secret);
                var appKey = ApiCredentialText.New(ApiCredentialKind.AppKey);
                client.Credentials.Add(NewCredential(ApiCredentialKind.Secret, secret, now));
                client.Credentials.Add(NewCredential(ApiCredentialKind.AppKey, appKey, now));
                db.Add(client);
                audit.Add(
                    db,
                    actor,
                    AuditActions.ApiClientAdded,
                    Subject,
                    client.ClientId,
                    null,
                    $"\"{client.Name}\": {TextOf(client)}"
                );
                await db.SaveChangesAsync(token);
                return ApiClientResult.Done(client.ClientId, new(client.ClientId, secret, appKey, tenantId));
            },
            cancellationToken
        );

    /// <summary>
    /// Changes name, scope and expiry. <paramref name="seenModifiedOn"/> is the client's last change as the admin saw it (UTC),
    /// so that nobody's change is overwritten unseen.
    /// </summary>
    public Task<ApiClientResult> ChangeAsync(
        AuditActor actor,
        string clientId,
        ApiClientDraft draft,
        DateTime seenModifiedOn,
        CancellationToken cancellationToken
    ) =>
        OnClientAsync(
            clientId,
            async (db, client, token) =>
            {
                if (client.ModifiedOn != seenModifiedOn)
                {
                    return ApiClientResult.ChangedMeanwhile();
                }

                var clean = draft with { Name = NameRules.Clean(draft.Name) };
                if (await CheckAsync(db, client.TenantId, client, clean, token) is { Count: > 0 } errors)
                {
                    return ApiClientResult.Refused(errors);
                }

                var (name, before) = (client.Name, TextOf(client));
                client.Name = clean.Name;
                Apply(client, clean);
                var after = TextOf(client);
                if (name == client.Name && before == after)
                {
                    return ApiClientResult.Done(clientId);
                }

                client.ModifiedOn = Now;
                var renamed = name == client.Name ? $"\"{name}\"" : $"renamed from \"{name}\" to \"{client.Name}\"";
                var rescoped = before == after ? "" : $": {after}; before: {before}";
                Note(db, actor, AuditActions.ApiClientChanged, client, renamed + rescoped);
                return ApiClientResult.Done(clientId);
            },
            cancellationToken
        );

    /// <summary>Switches the client off, at once for this process and within half a minute for others; or on again.</summary>
    public Task<ApiClientResult> SetDisabledAsync(
        AuditActor actor,
        string clientId,
        bool disabled,
        CancellationToken cancellationToken
    ) =>
        OnClientAsync(
            clientId,
            (db, client, _) =>
            {
                if (client.IsDisabled != disabled)
                {
                    client.IsDisabled = disabled;
                    client.ModifiedOn = Now;
                    Note(
                        db,
                        actor,
                        disabled ? AuditActions.ApiClientDisabled : AuditActions.ApiClientEnabled,
                        client,
                        $"\"{client.Name}\""
                    );
                }

                return Task.FromResult(ApiClientResult.Done(clientId));
            },
            cancellationToken
        );

    internal static ApiClientCredential NewCredential(ApiCredentialKind kind, string text, DateTime now) =>
        new()
        {
            Kind = kind,
            Hash = ApiCredentialText.HashOf(text),
            CreatedOn = now,
        };

    /// <summary>Runs a change on one client with its companies and credentials; saves it, and tells of it, when it is done.</summary>
    internal async Task<ApiClientResult> OnClientAsync(
        string clientId,
        Func<SchedulingDbContext, ApiClient, CancellationToken, Task<ApiClientResult>> change,
        CancellationToken cancellationToken
    )
    {
        var result = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var client = await db
                    .ApiClients.Include(c => c.Companies)
                    .Include(c => c.Credentials)
                    .AsSplitQuery()
                    .SingleOrDefaultAsync(c => c.ClientId == clientId, token);
                if (client is null)
                {
                    return ApiClientResult.Gone();
                }

                var result = await change(db, client, token);
                if (result.IsDone)
                {
                    await db.SaveChangesAsync(token);
                }

                return result;
            },
            cancellationToken
        );
        if (result.IsDone)
        {
            changes.Publish(clientId);
        }

        return result;
    }

    internal void Note(SchedulingDbContext db, AuditActor actor, string action, ApiClient client, string details) =>
        audit.Add(db, actor, action, Subject, client.ClientId, null, details);

    private async Task<List<FieldError>> CheckAsync(
        SchedulingDbContext db,
        long tenantId,
        ApiClient? client,
        ApiClientDraft draft,
        CancellationToken cancellationToken
    )
    {
        var errors = new List<FieldError>();
        if (NameRules.Check(draft.Name) is { } error)
        {
            errors.Add(error);
        }

        var id = client?.Id ?? 0;
        var others = await db
            .ApiClients.Where(c => c.TenantId == tenantId && c.Id != id)
            .Select(c => c.Name)
            .ToListAsync(cancellationToken);
        if (others.Contains(draft.Name, StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(new("name", "is the name of another API client"));
        }

        var companies = draft.CompanyIds.IsDefault ? [] : draft.CompanyIds.Distinct().ToList();
        if (!draft.AllCompanies)
        {
            var known = await db.Companies.CountAsync(
                c => c.TenantId == tenantId && companies.Contains(c.Id),
                cancellationToken
            );
            if (companies.Count == 0)
            {
                errors.Add(new("companies", "are missing: choose at least one, or all of them"));
            }
            else if (known != companies.Count)
            {
                errors.Add(new("companies", "must be companies of the tenant"));
            }
        }

        if ((draft.Endpoints & ApiEndpoints.All) == 0)
        {
            errors.Add(new("endpoints", "are missing: choose at least one"));
        }

        // Who renames an expired client does not have to bring it back to life.
        if (draft.ExpiresOn is { } end && end <= Now && end != client?.ExpiresOn)
        {
            errors.Add(new("expiry", "must lie in the future"));
        }

        return errors;
    }

    private static void Apply(ApiClient client, ApiClientDraft draft)
    {
        client.AllCompanies = draft.AllCompanies;
        client.Endpoints = draft.Endpoints & ApiEndpoints.All;
        client.ExpiresOn = draft.ExpiresOn;
        var wanted = draft.AllCompanies || draft.CompanyIds.IsDefault ? [] : draft.CompanyIds.ToHashSet();
        client.Companies.RemoveAll(c => !wanted.Contains(c.CompanyId));
        wanted.ExceptWith(client.Companies.Select(c => c.CompanyId).ToList());
        client.Companies.AddRange(wanted.Order().Select(id => new ApiClientCompany { CompanyId = id }));
    }

    /// <summary>What it may do, for the audit log.</summary>
    private static string TextOf(ApiClient client)
    {
        var companies = client.AllCompanies
            ? "all companies"
            : $"companies {string.Join(", ", client.Companies.Select(c => c.CompanyId).Order())}";
        var endpoints = client.Endpoints == ApiEndpoints.All ? "all endpoints" : $"endpoints {client.Endpoints}";
        var expiry = client.ExpiresOn is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"until {end:yyyy-MM-dd HH:mm} UTC")
            : "without expiry";
        return $"{companies}, {endpoints}, {expiry}";
    }
}

using Microsoft.Extensions.Caching.Memory;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api;

/// <summary>
/// Says in the audit log that a client read install keys or visitors' sessions: once a day for each client and scheduler or
/// router, since a client that polls every minute would leave no room for anything else.
/// </summary>
internal sealed class ApiReadAudit(AuditLog audit, IMemoryCache cache, TimeProvider clock)
{
    public async Task NoteAsync(ApiCaller caller, ApiEndpoints endpoint, string id, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var place = (nameof(ApiReadAudit), caller.ClientKey, endpoint, id, day);
        if (cache.TryGetValue(place, out _))
        {
            return;
        }

        var (action, kind) = endpoint switch
        {
            ApiEndpoints.Schedulers => (AuditActions.InstallKeysReadByClient, "tenant"),
            ApiEndpoints.RouterSessions => (AuditActions.SessionsReadByClient, "router"),
            _ => (AuditActions.SessionsReadByClient, "scheduler"),
        };
        await audit.WriteAsync(
            new AuditActor(null, $"API client {caller.ClientName}"),
            action,
            kind,
            endpoint == ApiEndpoints.Schedulers
                ? caller.TenantId.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : id,
            companyId: null,
            $"by {caller.ClientId}; first call of the day",
            cancellationToken
        );
        cache.Set(place, true, TimeSpan.FromDays(1));
    }
}

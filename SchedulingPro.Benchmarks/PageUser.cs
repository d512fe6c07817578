using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Benchmarks;

/// <summary>Somebody who may see everything, for measuring what a page asks.</summary>
internal sealed class PageUser : IUserContextAccessor
{
    private static readonly UserContext Everybody = new()
    {
        UserId = 1,
        Scope = BenchmarkDatabase.Scope,
        TenantId = BenchmarkDatabase.Tenant,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago"),
    };

    public Task<UserContext> GetAsync(CancellationToken cancellationToken) => Task.FromResult(Everybody);
}

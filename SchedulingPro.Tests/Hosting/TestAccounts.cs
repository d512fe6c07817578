using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Tests.Hosting;

/// <summary>
/// Puts one tenant and one user of each role, who sees all companies, into the dashboard's database before it serves: the
/// people that <see cref="TestUser"/> signs in.
/// </summary>
internal sealed class TestAccounts(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public const long TenantId = 4711;
    public const string TimeZone = "America/New_York";

    /// <summary>What the user of the role is called.</summary>
    public static string NameOf(string role) => $"Robin {role}";

    /// <summary>Sign-in address of the user of the role.</summary>
    public static string EmailOf(string role) => $"{role.ToLowerInvariant()}@example.test";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SchedulingDbContext>();
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        db.Tenants.Add(
            new()
            {
                Id = TenantId,
                Name = "Test account",
                TimeZone = TimeZone,
                CreatedOn = DateTime.UnixEpoch,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>();
        foreach (var role in Roles.All)
        {
            await roles.CreateAsync(new(role));
            var user = new User
            {
                UserName = EmailOf(role),
                Email = EmailOf(role),
                DisplayName = NameOf(role),
                AllCompanies = true,
                CreatedOn = DateTime.UnixEpoch,
            };
            await users.CreateAsync(user);
            await users.AddToRoleAsync(user, role);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

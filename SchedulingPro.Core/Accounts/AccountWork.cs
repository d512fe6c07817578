using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// Runs a change to accounts in a scope and a writing transaction of its own: Identity saves after every step, and a
/// refusal at the last step must undo the first.
/// </summary>
internal sealed class AccountWork(IServiceScopeFactory scopes)
{
    internal async Task<AccountResult> RunAsync(
        Func<AccountUnit, Task<AccountResult>> work,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SchedulingDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Provider.LockForWritingAsync(db, cancellationToken);
        var result = await work(
            new(
                db,
                scope.ServiceProvider.GetRequiredService<UserManager<User>>(),
                scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>()
            )
        );
        if (result.Succeeded)
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SchedulingPro.Core.Data;

/// <summary>
/// Runs a unit of work in one writing transaction and runs the whole of it again when another writer was faster: a
/// transaction that read an older state cannot be mended half-way.
/// </summary>
internal static class WriteUnit
{
    private const int Attempts = 5;

    internal static async Task<T> RunAsync<T>(
        IDbContextFactory<SchedulingDbContext> contexts,
        Func<SchedulingDbContext, IDbContextTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await db.Provider.LockForWritingAsync(db, cancellationToken);
                var result = await work(db, transaction, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (Exception error) when (attempt < Attempts && db.Provider.IsTransient(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancellationToken);
            }
        }
    }
}

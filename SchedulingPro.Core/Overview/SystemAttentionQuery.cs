using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Overview;

/// <summary>Finds what an admin has to look after: words without a meaning, imports that went wrong, demo data.</summary>
public sealed class SystemAttentionQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most words and files that are named.</summary>
    public const int MostNames = 3;

    private static readonly TimeSpan ImportsOf = TimeSpan.FromDays(7);

    /// <summary>As of now. Words and imports belong to the whole installation: a limited scope sees none of them.</summary>
    public async Task<SystemAttention> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return new()
            {
                UnrecognisedWords = [],
                UnrecognisedCount = 0,
                BrokenImports = [],
                HasDemoData = false,
            };
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // A membership word without a meaning counts as interest; only these two change numbers.
        var words = db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Meaning == null && (w.Kind == VocabularyKind.Outcome || w.Kind == VocabularyKind.LastStep));
        var since = clock.GetUtcNow().UtcDateTime - ImportsOf;
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.CreatedOn >= since && r.State > ImportState.Running)
            .OrderByDescending(r => r.CreatedOn)
            .ThenByDescending(r => r.Id)
            .Select(r => new
            {
                r.FileName,
                r.State,
                r.Rejected,
            })
            .ToListAsync(cancellationToken);
        var rejecting = runs.FirstOrDefault(r => r.State == ImportState.Finished) is { Rejected: > 0 } run ? run : null;
        return new()
        {
            UnrecognisedCount = await words.CountAsync(cancellationToken),
            UnrecognisedWords = await words
                .OrderByDescending(w => w.FirstSeenOn)
                .ThenBy(w => w.Value)
                .Take(MostNames)
                .Select(w => w.Value)
                .ToListAsync(cancellationToken),
            BrokenImports =
            [
                .. runs.DistinctBy(r => r.FileName)
                    .Where(r => r.State is ImportState.Failed or ImportState.Interrupted)
                    .Select(r => r.FileName)
                    .Take(MostNames),
            ],
            RejectingImport = rejecting?.FileName,
            RejectedRows = rejecting?.Rejected ?? 0,
            HasDemoData = await db.Companies.AnyAsync(c => c.IsDemo, cancellationToken),
        };
    }
}

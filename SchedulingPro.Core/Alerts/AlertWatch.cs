using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Mail;

namespace SchedulingPro.Core.Alerts;

/// <summary>
/// Evaluates rules when they are due. What a rule finds, its alerts and their mails are stored together; several servers of one
/// database share the work without doing it twice.
/// </summary>
public sealed partial class AlertWatch(
    IDbContextFactory<SchedulingDbContext> contexts,
    AlertCheck check,
    UserContextQuery users,
    SyncStatusQuery sync,
    IAlertTexts texts,
    MailSignal mail,
    AlertFeed feed,
    TimeProvider clock,
    ILogger<AlertWatch> log
)
{
    /// <summary>How often a rule is evaluated.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Evaluates every rule that is due; how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await DueAsync(now, cancellationToken);
        foreach (var rule in due)
        {
            try
            {
                if (await TakeAsync(rule, now, cancellationToken))
                {
                    await EvaluateAsync(rule, now, cancellationToken);
                }
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(error, rule.Id);
                await NoteAsync(
                    rule.Id,
                    DatabaseProviders.Explain(error) ?? "It could not be evaluated; the log says why.",
                    cancellationToken
                );
            }
        }

        return due.Count;
    }

    private async Task<List<AlertRule>> DueAsync(DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Every;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .AlertRules.AsNoTracking()
            .Where(r => r.IsActive && (r.EvaluatedOn == null || r.EvaluatedOn <= before))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether this server is the one that evaluates the rule now.</summary>
    private async Task<bool> TakeAsync(AlertRule rule, DateTime now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (id, seen) = (rule.Id, rule.EvaluatedOn);
        return await db
                .AlertRules.Where(r => r.Id == id && r.IsActive && r.EvaluatedOn == seen)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.EvaluatedOn, now), cancellationToken) > 0;
    }

    private async Task EvaluateAsync(AlertRule rule, DateTime now, CancellationToken cancellationToken)
    {
        var owner = await users.ExecuteAsync(rule.UserId, cancellationToken);
        var assessment =
            !StandingRight.Holds(owner) ? AlertAssessment.Impossible($"Paused: {StandingRight.Lost}.")
            : await OutOfStepAsync(rule, owner, cancellationToken) is { } connection
                ? AlertAssessment.Impossible(
                    $"Waiting: {connection} is out of step, and missing sessions would look like a fall."
                )
            : await check.AssessAsync(rule, owner, check.Meter(owner.Scope, rule), now, cancellationToken);
        var told = await WriteUnit.RunAsync(
            contexts,
            (db, _, token) => StoreAsync(db, rule, owner, assessment, now, token),
            cancellationToken
        );
        if (told)
        {
            mail.Raise();
            feed.Publish();
        }
    }

    /// <summary>Name of a connection that is behind, for rules that mind when sessions are missing.</summary>
    private async Task<string?> OutOfStepAsync(AlertRule rule, UserContext owner, CancellationToken cancellationToken)
    {
        var minds =
            rule.Kind == AlertKind.SilentScheduler
            || (rule.Kind == AlertKind.Metric && rule.Test is AlertTest.Below or AlertTest.FallsBy);
        if (!minds)
        {
            return null;
        }

        var all = await sync.ExecuteAsync(DataScope.Everything, cancellationToken);
        // Connections are the account's; who sees only some companies is not told their names.
        return all.FirstOrDefault(c => c.State == SyncState.OutOfStep) is not { } late ? null
            : owner.Scope.AllCompanies ? late.Name
            : "a connection";
    }

    private async Task<bool> StoreAsync(
        SchedulingDbContext db,
        AlertRule seen,
        UserContext owner,
        AlertAssessment assessment,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        // Changed or removed while it was evaluated: what was found is about another rule.
        var rule = await db.AlertRules.FirstOrDefaultAsync(
            r => r.Id == seen.Id && r.ChangedOn == seen.ChangedOn && r.IsActive,
            cancellationToken
        );
        if (rule is null)
        {
            return false;
        }

        var hadProblem = rule.Problem;
        rule.Problem = assessment.Problem;
        var changed = hadProblem != rule.Problem;
        if (assessment.Problem is null)
        {
            var telling = new AlertTelling(db, texts, rule, owner);
            changed |= await telling.StoreAsync(assessment, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }

    private async Task NoteAsync(int id, string problem, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .AlertRules.Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Problem, problem), cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Alert rule {RuleId} could not be evaluated; it is tried again")]
    private partial void LogFailure(Exception error, int ruleId);
}

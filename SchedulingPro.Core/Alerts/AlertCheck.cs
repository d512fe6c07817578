using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Alerts;

/// <summary>
/// Looks what a rule finds as of some moment. Watching and rehearsing ask the same question, so that a rehearsal shows what
/// would have been.
/// </summary>
public sealed class AlertCheck(IDbContextFactory<SchedulingDbContext> contexts, MetricQuery metrics)
{
    /// <summary>Weeks that say how many sessions are usual at an hour of a weekday.</summary>
    public const int UsualWeeks = 4;

    /// <summary>Figures of the day before are looked at this long after midnight: upstream's own come once a day.</summary>
    internal static readonly TimeSpan MessagesSettle = TimeSpan.FromHours(6);

    private static readonly string[] MessageKeys =
    [
        "totalSmsSentToRecoverAbandonedSessionRecoveryLink",
        "totalSmsSentToRecoverAbandonedSessionAiAgent",
    ];

    internal AlertMeter Meter(DataScope scope, AlertRule rule) =>
        new(contexts, metrics, scope, AlertQuery.Read(rule.Query));

    /// <summary>What <paramref name="rule"/> finds as of <paramref name="asOf"/> (UTC) for its owner.</summary>
    internal Task<AlertAssessment> AssessAsync(
        AlertRule rule,
        UserContext owner,
        AlertMeter meter,
        DateTime asOf,
        CancellationToken cancellationToken
    ) =>
        rule.Kind switch
        {
            AlertKind.Metric => MetricAsync(rule, owner, meter, asOf, cancellationToken),
            AlertKind.SilentScheduler => SilenceAsync(rule, owner, meter, asOf, cancellationToken),
            AlertKind.UnknownValues => WordsAsync(rule, owner, asOf, cancellationToken),
            _ => MessagesAsync(rule, owner, meter, asOf, cancellationToken),
        };

    private static async Task<AlertAssessment> MetricAsync(
        AlertRule rule,
        UserContext owner,
        AlertMeter meter,
        DateTime asOf,
        CancellationToken cancellationToken
    )
    {
        if (MetricCatalog.Find(rule.MetricKey ?? "") is not { } metric)
        {
            return AlertAssessment.Impossible("The metric it watches does not exist any more.");
        }

        var span = AlertSpan.LastOf(rule.Window, asOf, owner.TimeZone);
        var now = await meter.FigureAsync(metric, span.Window, null, cancellationToken);
        var before = rule.Test is AlertTest.RisesBy or AlertTest.FallsBy
            ? await meter.FigureAsync(metric, span.Before(owner.TimeZone).Window, null, cancellationToken)
            : null;
        return new([
            new()
            {
                Verdict = AlertCondition.Judge(
                    rule.Test,
                    rule.Threshold,
                    rule.MinimumSample,
                    now,
                    before,
                    metric.Unit == MetricUnit.Count
                ),
                Value = now.Value,
                Compared = before?.Value,
                Sample = now.Sample,
                Span = span,
            },
        ]);
    }

    /// <summary>
    /// A scheduler is silent when it had no session while as many as the rule's sample are usual: on average of the same
    /// hours of the weeks before. At night and for schedulers hardly used nothing is said.
    /// </summary>
    private static async Task<AlertAssessment> SilenceAsync(
        AlertRule rule,
        UserContext owner,
        AlertMeter meter,
        DateTime asOf,
        CancellationToken cancellationToken
    )
    {
        var silence = TimeSpan.FromMinutes(rule.SilenceMinutes);
        var window = new UtcWindow(asOf - silence, asOf);
        var local = TimeZoneInfo.ConvertTimeFromUtc(asOf, owner.TimeZone);
        var now = await meter.SessionsAsync(window, cancellationToken);
        var weeks = new List<IReadOnlyDictionary<int, long>>(UsualWeeks);
        for (var week = 1; week <= UsualWeeks; week++)
        {
            var end = LocalInstant.ToUtc(local.AddDays(-7 * week), owner.TimeZone);
            weeks.Add(await meter.SessionsAsync(new(end - silence, end), cancellationToken));
        }

        var findings = new List<AlertFinding>();
        foreach (var scheduler in await meter.SchedulersAsync(cancellationToken))
        {
            var had = now.GetValueOrDefault(scheduler.Key);
            var usual = weeks.Average(w => (double)w.GetValueOrDefault(scheduler.Key));
            findings.Add(
                new()
                {
                    Key = scheduler.ExternalId,
                    Subject = scheduler.Name,
                    Verdict =
                        had > 0 ? AlertVerdict.No
                        : usual >= Math.Max(1, rule.MinimumSample) ? AlertVerdict.Yes
                        : AlertVerdict.Unknown,
                    Value = had,
                    Compared = usual,
                    Since = window.From,
                }
            );
        }

        return new(findings);
    }

    /// <summary>Words that came up after the rule was made, change numbers, and have no meaning yet.</summary>
    private async Task<AlertAssessment> WordsAsync(
        AlertRule rule,
        UserContext owner,
        DateTime asOf,
        CancellationToken cancellationToken
    )
    {
        if (!owner.Scope.AllCompanies)
        {
            return AlertAssessment.Impossible(
                "Words belong to the whole installation; its owner sees only some companies."
            );
        }

        var since = rule.CreatedOn;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var words = await db
            .Vocabulary.AsNoTracking()
            .Where(w =>
                w.Meaning == null
                && (w.Kind == VocabularyKind.Outcome || w.Kind == VocabularyKind.LastStep)
                && w.FirstSeenOn >= since
                && w.FirstSeenOn <= asOf
            )
            .OrderBy(w => w.Id)
            .ToListAsync(cancellationToken);
        return new([
            .. words.Select(w => new AlertFinding
            {
                Key = $"{w.Kind}:{w.Value}",
                Subject = w.Value,
                Verdict = AlertVerdict.Yes,
                Since = w.FirstSeenOn,
            }),
        ]);
    }

    /// <summary>Upstream's own figures say that nothing was sent while visitors left a contact and went away.</summary>
    private static async Task<AlertAssessment> MessagesAsync(
        AlertRule rule,
        UserContext owner,
        AlertMeter meter,
        DateTime asOf,
        CancellationToken cancellationToken
    )
    {
        var days = Math.Max(1, (rule.SilenceMinutes + (24 * 60) - 1) / (24 * 60));
        var last = ZoneClock.DateOf(asOf - MessagesSettle, owner.TimeZone).AddDays(-1);
        var first = last.AddDays(1 - days);
        var span = new AlertSpan(first, last, null, ZoneClock.Days(first, last, owner.TimeZone));
        var sent = MessageKeys.Select(key => MetricCatalog.Find(key)!).ToList();
        var left = MetricCatalog.Find("qualifiedAbandoned")!;
        var findings = new List<AlertFinding>();
        foreach (var scheduler in await meter.SchedulersAsync(cancellationToken))
        {
            var messages = new List<double?>();
            foreach (var metric in sent)
            {
                var figure = await meter.FigureAsync(metric, span.Window, scheduler.ExternalId, cancellationToken);
                messages.Add(figure.Value);
            }

            var waiting = await meter.FigureAsync(left, span.Window, scheduler.ExternalId, cancellationToken);
            var total = messages.TrueForAll(m => m is null) ? (double?)null : messages.Sum(m => m ?? 0);
            findings.Add(
                new()
                {
                    Key = scheduler.ExternalId,
                    Subject = scheduler.Name,
                    Verdict =
                        total is null || waiting.Value is not { } people || people < Math.Max(1, rule.MinimumSample)
                            ? AlertVerdict.Unknown
                        : total > 0 ? AlertVerdict.No
                        : AlertVerdict.Yes,
                    Value = total,
                    Compared = waiting.Value,
                    Sample = waiting.Sample,
                    Span = span,
                }
            );
        }

        return new(findings);
    }
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Alerts;

/// <summary>Plays the last thirty days again with a rule that is not saved yet; managers and admins only.</summary>
public sealed class AlertRehearsal(AlertCheck check, IAlertTexts texts, TimeProvider clock)
{
    /// <summary>Days that are played.</summary>
    public const int Days = 30;

    /// <summary>What is wrong with the draft, field and reason; a trial needs no name.</summary>
    public static IReadOnlyList<FieldError> Check(AlertRuleDraft draft) =>
        AlertRuleRules.Check(draft.Name.Length == 0 ? draft with { Name = "-" } : draft);

    /// <summary>
    /// What the rule would have done. Figures are those of today: what came late is there already, and words that have got a
    /// meaning since do not count.
    /// </summary>
    public async Task<AlertRehearsalResult> RunAsync(
        UserContext user,
        AlertRuleDraft draft,
        CancellationToken cancellationToken
    )
    {
        ManagersOnly.Require(user);
        var now = clock.GetUtcNow().UtcDateTime;
        var rule = AlertRuleEditor.Rule(user, draft, now.AddDays(-Days));
        var meter = check.Meter(user.Scope, rule);
        var quiet = TimeSpan.FromMinutes(rule.QuietMinutes);
        var last = new Dictionary<string, AlertEvent>(StringComparer.Ordinal);
        var raised = new List<RehearsedAlert>();
        var (looked, tooLittle) = (0, 0);
        foreach (var moment in Moments(rule, now, user.TimeZone))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = await check.AssessAsync(rule, user, meter, moment, cancellationToken);
            if (found.Problem is { } problem)
            {
                return new([], 0, 0, problem);
            }

            looked++;
            tooLittle += found.Findings.Count > 0 && found.Findings.All(f => f.Verdict == AlertVerdict.Unknown) ? 1 : 0;
            foreach (var finding in found.Findings)
            {
                Play(finding, moment);
            }
        }

        raised.Reverse();
        return new(raised, looked, tooLittle);

        void Play(AlertFinding finding, DateTime moment)
        {
            var known = last.GetValueOrDefault(finding.Key);
            switch (AlertCourse.Next(finding.Verdict, known, quiet, moment))
            {
                case AlertStep.Raise:
                    last[finding.Key] = new() { Key = finding.Key, RaisedOn = moment };
                    var (text, url) = texts.Of(rule, finding, user);
                    raised.Add(new(moment, text, url));
                    break;
                case AlertStep.GoOn:
                    known!.EndedOn = null;
                    break;
                case AlertStep.End:
                    known!.EndedOn = moment;
                    break;
            }
        }
    }

    /// <summary>When something could have changed: each hour where hours count, else once a day.</summary>
    private static IEnumerable<DateTime> Moments(AlertRule rule, DateTime now, TimeZoneInfo zone)
    {
        var byHour =
            rule.Kind == AlertKind.SilentScheduler
            || (rule.Kind == AlertKind.Metric && rule.Window == AlertWindow.Hour);
        if (byHour)
        {
            var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)) + AlertSpan.Settling;
            for (var moment = hour.AddDays(-Days); moment <= now; moment = moment.AddHours(1))
            {
                yield return moment;
            }

            yield break;
        }

        var today = ZoneClock.DateOf(now, zone);
        var settle = rule.Kind == AlertKind.SilentMessages ? AlertCheck.MessagesSettle : AlertSpan.Settling;
        for (var day = today.AddDays(1 - Days); day <= today; day = day.AddDays(1))
        {
            var moment = ZoneClock.StartOfDay(day, zone) + settle;
            if (moment <= now)
            {
                yield return moment;
            }
        }

        if (rule.Kind == AlertKind.UnknownValues)
        {
            yield return now;
        }
    }
}

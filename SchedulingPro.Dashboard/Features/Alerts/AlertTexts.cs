using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.App.Mails;
using SchedulingPro.Dashboard.Components.Text;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>Says what a rule found, with the page that shows the same figure.</summary>
internal sealed class AlertTexts : IAlertTexts
{
    public (string Text, string Url) Of(AlertRule rule, AlertFinding finding, UserContext owner) =>
        rule.Kind switch
        {
            AlertKind.Metric => (Metric(rule, finding, owner.TimeZone), Performance(rule, finding.Span!)),
            AlertKind.SilentScheduler => (
                $"{finding.Subject} has had no session for {AlertWords.Duration(rule.SilenceMinutes)}; about {Usual(finding.Compared)} are usual at this time of the week.",
                AppUrls.Scheduler(finding.Key)
            ),
            AlertKind.UnknownValues => (
                $"New {(finding.Key.StartsWith("Outcome", StringComparison.Ordinal) ? "outcome" : "last step")} “{finding.Subject}” without a meaning: sessions with it are counted as nothing else than opened until it gets one.",
                AppUrls.Vocabulary
            ),
            _ => (
                $"No recovery message of {finding.Subject} was sent on {Dates(finding.Span!)}, while {AlertWords.Count(finding.Compared ?? 0)} visitors left a contact and went away.",
                Sessions(rule, finding)
            ),
        };

    public MailDraft Mail(
        AlertRule rule,
        IReadOnlyList<AlertEvent> alerts,
        bool isReminder,
        TimeZoneInfo zone,
        string publicUrl
    )
    {
        var body = new MailBody(publicUrl);
        body.Heading(rule.Name);
        foreach (var alert in alerts)
        {
            body.Paragraph(alert.Text);
            body.Link("Look at it", alert.Url);
        }

        body.Paragraph(
            $"{(isReminder ? "This still holds, and nobody has taken note of it. It was raised on" : "Raised on")} {RelativeTime.Short(alerts[0].RaisedOn, zone)} ({zone.Id}).",
            isMuted: true
        );
        body.Paragraph($"The rule: {AlertWords.Condition(rule)}", isMuted: true);
        body.Link("Take note of it or change the rule", AppUrls.Alerts);
        var more = alerts.Count > 1 ? $" and {AlertWords.Count(alerts.Count - 1)} more" : "";
        return body.ToDraft($"{(isReminder ? "Still: " : "")}{rule.Name}: {Short(alerts[0].Text)}{more}");
    }

    private static string Metric(AlertRule rule, AlertFinding finding, TimeZoneInfo zone)
    {
        var metric = MetricCatalog.Find(rule.MetricKey!)!;
        var span = finding.Span!;
        var value = MetricFigure.Of(metric.Unit, finding.Value);
        var sample = $"{AlertWords.Count(finding.Sample ?? 0)} engaged sessions.";
        if (rule.Test is AlertTest.Above or AlertTest.Below)
        {
            var side = rule.Test == AlertTest.Above ? "above" : "below";
            return $"{metric.Label} was {value} on {Dates(span)}, {side} {AlertWords.Threshold(rule)}. {sample}";
        }

        var before = MetricFigure.Of(metric.Unit, finding.Compared);
        var verb = rule.Test == AlertTest.RisesBy ? "rose" : "fell";
        var by = finding is { Compared: > 0, Value: { } now }
            ? $" by {MetricFigure.Percent(Math.Abs(now - finding.Compared.Value) / finding.Compared.Value)}"
            : "";
        return $"{metric.Label} {verb}{by}: from {before} on {Dates(span.Before(zone))} to {value} on {Dates(span)}. {sample}";
    }

    /// <summary>The performance page of the same sessions: the same figure stands there.</summary>
    private static string Performance(AlertRule rule, AlertSpan span)
    {
        var filter = AlertQuery.Read(rule.Query);
        if (span.Hour is { } hour)
        {
            filter = filter.With(FilterKeys.Hour, hour.ToString(CultureInfo.InvariantCulture));
        }

        var selection = new SelectionState { Filter = filter, Period = PeriodChoice.Custom(span.First, span.Last) };
        return AppUrls.With(
            AppUrls.Performance,
            SelectionCodec.Write(selection, PeriodChoice.Last30Days).Select(p => (p.Name, (string?)p.Value))
        );
    }

    private static string Sessions(AlertRule rule, AlertFinding finding)
    {
        var filter = new SessionSelection { Filter = AlertQuery.Read(rule.Query) }
            .ForMetrics()
            .Filter.With(FilterKeys.Scheduler, finding.Key);
        return AppUrls.SessionsOf(
            new()
            {
                Filter = MetricCatalog.Find("qualifiedAbandoned")!.Drill(filter) ?? filter,
                Period = PeriodChoice.Custom(finding.Span!.First, finding.Span.Last),
            }
        );
    }

    private static string Dates(AlertSpan span)
    {
        var first = Day(span.First);
        return span.Hour is { } hour ? $"{first}, {Clock(hour)} to {Clock((hour + 1) % 24)}"
            : span.First == span.Last ? first
            : $"{Day(span.First)} to {Day(span.Last)}";
    }

    private static string Day(DateOnly date) => date.ToString("ddd, MMM d", CultureInfo.InvariantCulture);

    private static string Clock(int hour) => new TimeOnly(hour, 0).ToString("h tt", CultureInfo.InvariantCulture);

    private static string Usual(double? usual) => (usual ?? 0).ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text.TrimEnd('.');
}

using System.Runtime.CompilerServices;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>The part of the alerts that the page shows, all pages of it: to take note of, all, or the rules.</summary>
internal sealed class AlertTables(AlertListQuery list) : IPageTables
{
    public const string Key = "alerts";

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = AlertsState.Read(AppUrls.Absolute(query).ToString());
        var rules = await list.RulesAsync(user, cancellationToken);
        if (state.ShowsRules)
        {
            return new("Rules of alerts", [Rules(rules)])
            {
                Of = "rules",
                PersonalData = "e-mail addresses of recipients",
            };
        }

        var alerts = list.StreamAsync(user, onlyWaiting: !state.ShowsAll, state.Rule, cancellationToken);
        var rule = rules.FirstOrDefault(r => r.Rule.Id == state.Rule)?.Rule.Name;
        return new("Alerts", [Alerts(alerts)])
        {
            Of = state.ShowsAll ? "all" : "to-take-note-of",
            Facts =
            [
                ("Alerts", state.ShowsAll ? "All" : "Those that nobody took note of yet"),
                ("Rule", state.Rule is null ? "All" : rule ?? "One that is gone"),
            ],
        };
    }

    private static FigureTable Alerts(IAsyncEnumerable<AlertItem> alerts) =>
        new()
        {
            Key = "alerts",
            Title = "Alerts",
            Columns =
            [
                new("raised", "Raised", FigureKind.Instant),
                new("rule", "Rule"),
                new("what", "What"),
                new("state", "State"),
                new("ended", "Over since", FigureKind.Instant),
                new("by", "Taken note of by"),
                new("on", "Taken note of", FigureKind.Instant),
                new("comment", "Comment"),
            ],
            Rows = [],
            More = RowsAsync(alerts),
        };

    private static async IAsyncEnumerable<FigureRow> RowsAsync(
        IAsyncEnumerable<AlertItem> alerts,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var item in alerts.WithCancellation(cancellationToken))
        {
            var alert = item.Alert;
            yield return new(
                $"{alert.Id}",
                [
                    FigureCell.At(alert.RaisedOn),
                    FigureCell.Of(item.RuleName),
                    FigureCell.Of(alert.Text),
                    FigureCell.Of(alert.EndedOn is null ? "Goes on" : "Over"),
                    FigureCell.At(alert.EndedOn),
                    FigureCell.Of(alert.AcknowledgedOn is null ? "" : item.Acknowledger ?? "Somebody"),
                    FigureCell.At(alert.AcknowledgedOn),
                    FigureCell.Of(alert.Comment),
                ]
            );
        }
    }

    private static FigureTable Rules(IEnumerable<AlertRuleItem> rules) =>
        new()
        {
            Key = "rules",
            Title = "Rules",
            Columns =
            [
                new("name", "Rule"),
                new("state", "State"),
                new("condition", "Alerts when"),
                new("raised", "Alerts in the last 30 days", FigureKind.Count),
                new("last", "Last alert", FigureKind.Instant),
                new("owner", "Counts for"),
                new("to", "E-mail to"),
                new("evaluated", "Looked at", FigureKind.Instant),
                new("problem", "Problem"),
            ],
            Rows = [.. rules.Select(Row)],
        };

    private static FigureRow Row(AlertRuleItem item)
    {
        var rule = item.Rule;
        return new(
            $"{rule.Id}",
            [
                FigureCell.Of(rule.Name),
                FigureCell.Of(
                    !rule.IsActive ? "Paused"
                    : rule.Problem is not null ? "Not watched"
                    : "Watched"
                ),
                FigureCell.Of(AlertWords.Condition(rule)),
                FigureCell.Of(item.Raised),
                FigureCell.At(item.LastRaisedOn),
                FigureCell.Of(item.Owner),
                FigureCell.Of(rule.Recipients.Replace("\n", ", ", StringComparison.Ordinal)),
                FigureCell.At(rule.EvaluatedOn),
                FigureCell.Of(rule.IsActive ? rule.Problem : null),
            ]
        );
    }
}

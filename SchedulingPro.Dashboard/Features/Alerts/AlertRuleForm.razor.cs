using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>One rule: what it watches, whom it tells, and what it would have done lately.</summary>
public sealed partial class AlertRuleForm
{
    private AlertRuleFields fields = new();
    private SelectionState selection = new();
    private AlertRehearsalResult? rehearsed;
    private CancellationTokenSource? rehearsing;
    private bool isRehearsing;

    [Inject]
    private AlertsModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The rule that is changed; null for a new one.</summary>
    [Parameter]
    public AlertRule? Rule { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter, EditorRequired]
    public required string CloseUrl { get; set; }

    private static IReadOnlyList<string> Known { get; } =
    ["name", "kind", "metric", "window", "test", "threshold", "silence", "sample", "quiet", "recipients"];

    private string SampleLabel =>
        fields.Kind switch
        {
            AlertKind.Metric => "At least so many engaged sessions",
            AlertKind.SilentScheduler => "When so many sessions are usual",
            _ => "While at least so many visitors left a contact",
        };

    private string SampleHint =>
        fields.Kind switch
        {
            AlertKind.Metric => "With fewer nothing is said. A count that falls needs them only before.",
            AlertKind.SilentScheduler => "On average of the same hours of the last four weeks.",
            _ => "Visitors who went away after leaving a phone or an e-mail.",
        };

    protected override void OnInitialized()
    {
        fields = AlertRuleFields.Of(Rule);
        selection = new() { Filter = fields.Filter };
    }

    private void Choose(SelectionChange change) =>
        (selection, fields.Filter) = (change.Selection, change.Selection.Filter);

    private void Close() => Navigation.NavigateTo(CloseUrl);

    private Task SubmitAsync() =>
        SaveAsync(() => Model.SaveAsync(fields.Draft), $"{fields.Name?.Trim()} is watched from now on.");

    private async Task RehearseAsync()
    {
        Errors = AlertsModel.Check(fields.Draft);
        if (Errors.Count > 0)
        {
            return;
        }

        rehearsing?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Left);
        (rehearsing, isRehearsing, rehearsed) = (mine, true, null);
        try
        {
            var result = await Model.RehearseAsync(fields.Draft, mine.Token);
            if (rehearsing == mine)
            {
                rehearsed = result;
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Stopped, or the page was left.
        }
        finally
        {
            if (rehearsing == mine)
            {
                (rehearsing, isRehearsing) = (null, false);
            }
        }
    }

    private void Stop() => rehearsing?.Cancel();
}

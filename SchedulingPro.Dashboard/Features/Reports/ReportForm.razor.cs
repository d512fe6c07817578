using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>One report: what it is about, when it is sent and to whom, and how it will look.</summary>
public sealed partial class ReportForm
{
    private SelectionState selection = new();
    private DateTime? seen;
    private string? name = "Weekly performance";
    private ReportCadence cadence;
    private int day = 1;
    private int hour = 7;
    private ReportComparison comparison;
    private string? recipients;
    private string? subject;
    private string? body;
    private bool isLooking;

    [Inject]
    private ReportsModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The report that is changed; null for a new one.</summary>
    [Parameter]
    public ReportSchedule? Report { get; set; }

    /// <summary>The view of the performance page that a new report begins with.</summary>
    [Parameter]
    public string? View { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    /// <summary>The address that a new report begins with.</summary>
    [Parameter]
    public string? OwnAddress { get; set; }

    [Parameter, EditorRequired]
    public required string CloseUrl { get; set; }

    private static IReadOnlyList<string> Known { get; } = ["name", "cadence", "day", "hour", "recipients"];

    private ReportDraft Draft =>
        new()
        {
            Id = Report?.Id,
            Seen = seen,
            Name = name ?? "",
            Cadence = cadence,
            Day = day,
            Hour = hour,
            Subject = new(selection.Filter, comparison),
            Recipients = recipients ?? "",
        };

    protected override void OnInitialized()
    {
        var about = ReportSubject.Read(Report?.Query ?? View ?? "");
        (selection, comparison) = (new() { Filter = about.Filter }, about.Comparison);
        recipients = OwnAddress;
        if (Report is { } report)
        {
            (name, cadence, day, hour) = (report.Name, report.Cadence, report.Day, report.Hour);
            (recipients, seen) = (report.Recipients, report.ChangedOn);
        }
    }

    private void Choose(SelectionChange change) => selection = change.Selection;

    private void FitDay() => day = cadence == ReportCadence.Weekly ? Math.Min(day, 7) : day;

    private void Close() => Navigation.NavigateTo(CloseUrl);

    private Task SubmitAsync() => SaveAsync(() => Model.SaveAsync(Draft), $"{name?.Trim()} is saved.");

    private async Task PreviewAsync()
    {
        (isLooking, body) = (true, null);
        try
        {
            (subject, body) = await Model.PreviewAsync(Draft, Left);
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            isLooking = false;
        }
    }
}

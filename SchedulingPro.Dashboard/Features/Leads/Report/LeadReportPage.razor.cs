using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>The team report. What it is about stands in the URL; the newest question wins.</summary>
public sealed partial class LeadReportPage : IDisposable
{
    private LeadReportState state = new();
    private LeadReportView? view;
    private CancellationTokenSource? loading;
    private string? failure;
    private bool isBusy;

    [Inject]
    private LeadReportModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<LeadReportPage> Log { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        state = LeadReportState.Read(new Uri(Navigation.Uri).Query);
        await LoadAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        loading?.Cancel();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath == AppUrls.LeadsReport)
        {
            _ = InvokeAsync(() => ShowAsync(LeadReportState.Read(url.Query)));
        }
    }

    private async Task ShowAsync(LeadReportState next)
    {
        var asksTheSame = view is not null && next.AsksTheSameAs(state);
        state = next;
        if (!asksTheSame)
        {
            await LoadAsync();
        }

        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        var mine = loading = new CancellationTokenSource();
        (isBusy, failure) = (true, null);
        StateHasChanged();
        try
        {
            var found = await Model.LoadAsync(state, mine.Token);
            if (loading == mine)
            {
                view = found;
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A newer question took its place, or the page is gone.
        }
        catch (Exception error)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
        finally
        {
            mine.Dispose();
            if (loading == mine)
            {
                (loading, isBusy) = (null, false);
            }
        }
    }

    private void ChangePeriod(SelectionChange change) =>
        Navigation.NavigateTo((state with { Period = change.Selection.Period }).Url);

    private void ChangeCompany(ChangeEventArgs change) =>
        Navigation.NavigateTo((state with { Company = change.Value is string { Length: > 0 } key ? key : null }).Url);

    [LoggerMessage(LogLevel.Error, "The team report failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

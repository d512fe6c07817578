using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Live;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>The first page: the state of things in thirty seconds. It keeps itself up to date while it is open.</summary>
public sealed partial class OverviewPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private LiveUpdates? live;
    private ChartModel? chart;
    private string? failure;

    [Inject]
    private IOverviewFigures Figures { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<OverviewPage> Log { get; set; } = null!;

    /// <summary>What was gathered last: it comes along from the page made on the server, and stays until something newer is there.</summary>
    [PersistentState]
    public OverviewView? Shown { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Shown is { } handed)
        {
            chart = Draw(handed);
        }
        else
        {
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            live = new(Feed, Clock, () => InvokeAsync(LoadAsync), concerns: _ => true);
        }
    }

    public void Dispose()
    {
        live?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private async Task LoadAsync()
    {
        if (left.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var view = await Figures.LoadAsync(left.Token);
            (Shown, chart, failure) = (view, Draw(view), null);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception error)
        {
            // What is shown stays: older figures say more than none.
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }

        StateHasChanged();
    }

    private static ChartModel Draw(OverviewView view) =>
        new(
            ChartKind.Line,
            "Sessions by day, last 30 days",
            [
                .. view.Days.Starts.Select(day =>
                    ZoneClock.DateOf(day, view.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ),
            ],
            view.Days.HasSessions
                ?
                [
                    .. OverviewTiles.Lines.Select(line => new ChartSeries(
                        line.Metric.Label,
                        view.Days.Series[line.Metric.Key],
                        line.Colour
                    )),
                ]
                : [],
            "sessions",
            CategoriesAreDates: true
        )
        {
            Marks = TimeAxis.Marks(view.Days.Starts, view.TimeZone, view.Annotations),
        };

    private string? HrefOfDay(ChartPoint point)
    {
        if (
            Shown is not { } view
            || point.Category >= view.Days.Starts.Count
            || point.Series >= OverviewTiles.Lines.Count
        )
        {
            return null;
        }

        var day = ZoneClock.DateOf(view.Days.Starts[point.Category], view.TimeZone);
        return new SessionLinks(SessionFilter.None, day, day).To(OverviewTiles.Lines[point.Series].Metric);
    }

    [LoggerMessage(LogLevel.Error, "The overview could not be put together, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Print;

/// <summary>The performance page for paper. It takes the page's own query string; its notes stay in the window.</summary>
public sealed partial class PrintPage : IDisposable
{
    private static readonly MetricDefinition[] Main =
    [
        .. new[]
        {
            "totalSessions",
            "interacted",
            "booked",
            "schedulerCompletionRate",
            "abandonmentRate",
            "totalJobsCreated",
            "qualifiedAbandoned",
            "recoveredByStaff",
        }.Select(key => MetricCatalog.Find(key)!),
    ];

    private readonly CancellationTokenSource left = new();
    private PerformanceState state = new();
    private PrintView? shown;
    private ChartModel? chart;
    private string? failure;
    private string notes = "";

    [Inject]
    private PrintModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<PrintPage> Log { get; set; } = null!;

    /// <summary>Browsers offer it as the name of the PDF.</summary>
    private string TabTitle =>
        shown is null
            ? "Weekly meeting"
            : $"Performance {shown.Figures.First:yyyy-MM-dd} to {shown.Figures.Last:yyyy-MM-dd}";

    protected override Task OnInitializedAsync()
    {
        state = PerformanceState.Read(new Uri(Navigation.Uri));
        return LoadAsync();
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task LoadAsync()
    {
        failure = null;
        try
        {
            shown = await Model.LoadAsync(state, left.Token);
            chart = Draw(shown.Figures);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception error)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
    }

    private MetricChange? ChangeOf(MetricDefinition metric) =>
        shown?.Figures is { Comparison: { } other } view
            ? MetricFigure.Change(
                metric,
                view.Values.GetValueOrDefault(metric.Key),
                other.Values.GetValueOrDefault(metric.Key)
            )
            : null;

    private static ChartModel Draw(PerformanceView view)
    {
        var (sessions, booked) = (MetricCatalog.Find("totalSessions")!, MetricCatalog.Find("booked")!);
        var series = new List<ChartSeries>
        {
            new(sessions.Label, view.Series[sessions.Key], 1),
            new(booked.Label, view.Series[booked.Key], 3),
        };
        if (view.Comparison is { } other)
        {
            series.Add(
                new($"{booked.Label}, {PeriodWords.Dates(view.Other!)}", other.Series[booked.Key], IsComparison: true)
            );
        }

        return new(
            ChartKind.Line,
            $"Sessions and bookings by {PerformanceWords.Of(view.Granularity).ToLowerInvariant()}",
            [.. view.Starts.Select(start => TimeAxis.Label(start, view.Granularity, view.Zone))],
            series,
            "sessions",
            CategoriesAreDates: true
        )
        {
            Marks = TimeAxis.Marks(view.Starts, view.Zone, view.Annotations),
        };
    }

    private FigureTable FunnelTable(PrintView sheet)
    {
        var before = sheet.Figures.Comparison is { } other ? FunnelStage.Of(other.Funnel, state.LeftOut) : null;
        return new()
        {
            Key = "funnel",
            Title = "Funnel",
            Columns =
            [
                new("step", "Step"),
                new("reached", "Reached", FigureKind.Count),
                new("fromFirst", "Of opened", FigureKind.Rate),
                new("lost", "Went no further", FigureKind.Count),
                new("lostShare", "Loss", FigureKind.Rate),
                new("change", "Change of the loss", FigureKind.Points),
            ],
            Rows =
            [
                .. sheet.Funnel.Select(
                    (stage, at) =>
                        new FigureRow(
                            MilestoneSteps.Key(stage.Step),
                            [
                                FigureCell.Of(MilestoneSteps.Label(stage.Step)),
                                FigureCell.Of(stage.Reached),
                                FigureCell.Of(stage.FromFirst),
                                stage.Next is null ? FigureCell.None : FigureCell.Of(stage.Lost),
                                FigureCell.Of(stage.LostShare),
                                before is null
                                    ? FigureCell.None
                                    : FigureCell.Of(FunnelStage.ChangeOf(stage, before[at])),
                            ]
                        )
                ),
            ],
        };
    }

    [LoggerMessage(LogLevel.Error, "The numbers to print could not be counted, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Charts;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The running month: what was reached day by day, the goal, and what is to be expected, with its uncertainty.</summary>
public sealed partial class MonthPanel : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private MonthOutlook? drawn;
    private ChartModel? model;
    private bool isOpen;
    private bool isBusy;
    private string text = "";
    private string? problem;

    [Parameter, EditorRequired]
    public required MonthOutlook Month { get; set; }

    /// <summary>What was counted.</summary>
    [Parameter, EditorRequired]
    public required VolumeState State { get; set; }

    /// <summary>The goal is another one.</summary>
    [Parameter]
    public EventCallback OnGoal { get; set; }

    [Inject]
    private IVolumeFigures Figures { get; set; } = null!;

    [Inject]
    private ILogger<MonthPanel> Log { get; set; } = null!;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(drawn, Month))
        {
            (drawn, model) = (Month, Draw());
        }
    }

    private ChartModel Draw()
    {
        var days = Month.Last.Day;
        var today = Month.Today.Day;
        var sums = new double[today];
        for (var i = 0; i < today; i++)
        {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + Month.Days[i];
        }

        var series = new List<ChartSeries> { new("So far", [.. sums.Select(s => (double?)s)], 1) };
        if (Month.Goal is { } goal)
        {
            series.Add(new("Goal", Line(0, days, 0, goal), 3, IsDashed: true));
        }

        if (Month is { Expected: { } expected, Low: { } low, High: { } high } && today < days)
        {
            series.Add(new("Expected", Line(today, days, sums[^1], expected), 2, IsDashed: true));
            series.Add(new("At least", Line(today, days, sums[^1], low), 4, IsDashed: true));
            series.Add(new("At most", Line(today, days, sums[^1], high), 5, IsDashed: true));
        }

        return new(
            ChartKind.Line,
            $"{State.Count.Label} in {Month.First.ToString("MMMM", CultureInfo.InvariantCulture)}, added up",
            [
                .. Enumerable
                    .Range(0, days)
                    .Select(i => Month.First.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
            series,
            "",
            CategoriesAreDates: true
        );
    }

    /// <summary>A straight line from the end of one day of the month to the end of its last.</summary>
    private static IReadOnlyList<double?> Line(int fromDay, int days, double from, double to) =>
        [
            .. Enumerable
                .Range(1, days)
                .Select(day =>
                    day < fromDay ? (double?)null : from + ((to - from) * (day - fromDay) / Math.Max(1, days - fromDay))
                ),
        ];

    private void Open() =>
        (isOpen, problem, text) = (
            true,
            null,
            Month.Goal is { } goal ? goal.ToString("0", CultureInfo.InvariantCulture) : ""
        );

    private Task SaveAsync()
    {
        if (int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var target))
        {
            return SetAsync(target);
        }

        problem =
            text.Trim().Length > 0 ? "Goal is not a whole number such as 180."
            : Month.Goal is null ? "Type the goal, a whole number such as 180."
            : "Type the new goal, a whole number such as 180, or choose Remove goal.";
        return Task.CompletedTask;
    }

    private async Task SetAsync(int? target)
    {
        (isBusy, problem) = (true, null);
        try
        {
            problem = await Figures.SetGoalAsync(State, target, leaving.Token) is { } wrong ? wrong + "." : null;
            if (problem is null)
            {
                isOpen = false;
                await OnGoal.InvokeAsync();
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, error);
            problem = $"The goal could not be set; nothing was changed. Try again. Reference {reference}.";
        }
        finally
        {
            isBusy = false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A monthly goal could not be set, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}

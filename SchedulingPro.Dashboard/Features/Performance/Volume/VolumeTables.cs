using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The tables of the page of volume: the stack, the week, the time ahead and the running month.</summary>
internal sealed class VolumeTables(IVolumeFigures figures) : IPageTables
{
    public const string Key = "volume";

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = VolumeState.Read(query);
        var view = await figures.LoadAsync(state, cancellationToken);
        return new("Volume and time", [Stack(view, state), Week(view), Ahead(view), Month(view, state)])
        {
            First = view.First,
            Last = view.Last,
            Facts =
            [
                ("Period", $"{PeriodWords.Dates(view.Period)}, days begin at midnight in {view.Zone.Id}"),
                ("Filter", SelectionWords.Of(state.Selection.Filter)),
                .. view.Annotations.Select(a => ($"Note on {a.Date:yyyy-MM-dd}", a.Text)),
            ],
        };
    }

    private static FigureTable Stack(VolumeView view, VolumeState state) =>
        new()
        {
            Key = "stack",
            Title = $"{state.Count.Label} by {state.Split.Label.ToLowerInvariant()}",
            Columns =
            [
                new("start", PerformanceWords.Of(view.Granularity)),
                .. view.Parts.Select((part, i) => new FigureColumn($"part{i}", part.Label, FigureKind.Count)),
                new("all", "All", FigureKind.Count),
            ],
            Rows =
            [
                .. view.Starts.Select(
                    (start, i) =>
                        Row(
                            start.ToString("o"),
                            TimeAxis.Label(start, view.Granularity, view.Zone),
                            [.. view.Parts.Select(part => part.Series[i]), view.Parts.Sum(part => part.Series[i] ?? 0)]
                        )
                ),
                Row(
                    "(total)",
                    "All",
                    [.. view.Parts.Select(part => (double?)part.Total), view.Parts.Sum(p => p.Total)]
                ) with
                {
                    Kind = FigureRowKind.Total,
                },
            ],
        };

    private static FigureTable Week(VolumeView view) =>
        new()
        {
            Key = "week",
            Title = "By weekday and hour",
            Columns =
            [
                new("weekday", "Weekday"),
                new("hour", "Hour", FigureKind.Count),
                .. Enum.GetValues<WeekMapKind>()
                    .Select(kind => new FigureColumn(kind.ToString(), VolumeWords.Of(kind), FigureKind.Count)),
            ],
            Rows =
            [
                .. from day in Enumerable.Range(0, 7)
                from hour in Enumerable.Range(0, 24)
                select new FigureRow(
                    $"{day}-{hour}",
                    [
                        FigureCell.Of(VolumeWords.Day(day)),
                        FigureCell.Of(hour),
                        FigureCell.Of(view.Week.Opened[day, hour]),
                        FigureCell.Of(view.Week.Booked[day, hour]),
                        FigureCell.Of(view.Week.Abandoned[day, hour]),
                        FigureCell.Of(view.Week.Slots[day, hour]),
                    ]
                ),
            ],
        };

    private static FigureTable Ahead(VolumeView view) =>
        new()
        {
            Key = "ahead",
            Title = "Time between visit and appointment",
            Note = VolumeWords.LeadTimes(view.LeadTimes),
            Columns = [new("days", "Time"), new("sessions", "Booked sessions", FigureKind.Count)],
            Rows = [.. view.LeadTimes.Bands.Select(b => Row(VolumeWords.Of(b), VolumeWords.Of(b), [b.Sessions]))],
        };

    private static FigureTable Month(VolumeView view, VolumeState state) =>
        new()
        {
            Key = "month",
            Title = $"{state.Count.Label} this month",
            Note = VolumeWords.Of(view.Month, state.Count),
            Columns = [new("day", "Day", FigureKind.Date), new("count", state.Count.Label, FigureKind.Count)],
            Rows =
            [
                .. view.Month.Days.Select(
                    (count, i) =>
                    {
                        var day = view.Month.First.AddDays(i);
                        return new FigureRow(day.ToString("o"), [FigureCell.On(day), FigureCell.Of(count)]);
                    }
                ),
            ],
        };

    private static FigureRow Row(string key, string label, IEnumerable<double?> numbers) =>
        new(key, [FigureCell.Of(label), .. numbers.Select(n => FigureCell.Of(n))]);
}

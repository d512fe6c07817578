using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>The comparison as a file: the whole period, then every metric of each day. Rates are fractions of one.</summary>
internal sealed class ReconciliationTables(ReconciliationModel model) : IPageTables
{
    public const string Key = "reconciliation";

    private static readonly FigureColumn[] Columns =
    [
        new("metric", "Metric"),
        new("key", "Key"),
        new("unit", "Unit"),
        new("upstream", "Upstream", FigureKind.Decimal),
        new("ours", "Ours", FigureKind.Decimal),
        new("difference", "Difference", FigureKind.Decimal),
        new("causes", "Likely cause"),
        new("read", "Read", FigureKind.Instant),
    ];

    public string Page => Key;

    public string Policy => Policies.Manager;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var view = await model.LoadAsync(ReconciliationState.Read(query), cancellationToken);
        var result = view.Result;
        return new(
            "Reconciliation",
            [
                new()
                {
                    Key = "totals",
                    Title = "All days",
                    Columns = Columns,
                    Rows =
                    [
                        .. result.Totals.Select(value => new FigureRow(value.Key, Cells(value, result.OldestReadOn))),
                    ],
                },
                new()
                {
                    Key = "days",
                    Title = "Day by day",
                    Columns = [new("day", "Day", FigureKind.Date), .. Columns],
                    Rows =
                    [
                        .. from day in result.Days
                        from value in day.Values
                        select new FigureRow(
                            $"{day.Date:yyyy-MM-dd} {value.Key}",
                            [FigureCell.On(day.Date), .. Cells(value, day.ReadOn)]
                        ),
                    ],
                },
            ]
        )
        {
            First = view.First,
            Last = view.Last,
            Of = result.Chosen?.Name,
            Facts =
            [
                ("Source", result.Chosen?.Name ?? "All schedulers"),
                ("Daily figures read", $"{result.Read} of {result.Wanted}"),
            ],
        };
    }

    private static FigureCell[] Cells(ReconciledValue value, DateTime? readOn) =>
        [
            FigureCell.Of(value.Label),
            FigureCell.Of(value.Key),
            FigureCell.Of(
                value.Unit switch
                {
                    MetricUnit.Rate => "fraction",
                    MetricUnit.Minutes => "minutes",
                    MetricUnit.Days => "days",
                    _ => "count",
                }
            ),
            FigureCell.Of(value.Upstream),
            FigureCell.Of(value.Ours),
            FigureCell.Of(value.IsSame ? 0 : value.Difference),
            FigureCell.Of(string.Join(" ", value.Causes)),
            FigureCell.At(readOn),
        ];
}

using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>The explorer's columns as a file takes them. Ids and ZIP codes are texts: none of them is a number to calculate with.</summary>
internal static class SessionRows
{
    public static IReadOnlyList<FigureColumn> Heads(IReadOnlyList<SessionColumn> columns) =>
        [
            .. columns.Select(c => new FigureColumn(
                c.Key,
                c.Title,
                c.Instant is null ? FigureKind.Text : FigureKind.Instant
            )),
        ];

    public static IReadOnlyList<FigureCell> Cells(IReadOnlyList<SessionColumn> columns, SessionListItem session)
    {
        var cells = new FigureCell[columns.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = columns[at].Instant is { } instant
                ? FigureCell.At(instant(session))
                : FigureCell.Of(columns[at].Text(session));
        }

        return cells;
    }
}

using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// One pass over the sessions of a set, in no particular order: the few columns that are asked for, read from the database's
/// own reader. Where an index covers them the rows themselves are not touched.
/// </summary>
internal static class SessionScan
{
    private const int RowsBetweenLooks = 1024;

    /// <summary>Takes one session.</summary>
    internal delegate void Taker(in ScannedSession session);

    internal static async Task RunAsync(
        SessionSet set,
        bool withNames,
        bool withSlots,
        IReadOnlyList<Dimension> dimensions,
        Taker take,
        CancellationToken cancellationToken
    )
    {
        await using var command = set.Rows.Select(Columns(withNames, withSlots, dimensions)).CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (id, packed) = (reader.GetOrdinal(nameof(ScanRow.Id)), reader.GetOrdinal(nameof(ScanRow.Packed)));
        var name = withNames ? reader.GetOrdinal(nameof(ScanRow.Name)) : -1;
        var slot = withSlots ? reader.GetOrdinal(nameof(ScanRow.Slot)) : -1;
        var first = dimensions.Count > 0 ? reader.GetOrdinal(nameof(ScanRow.First)) : -1;
        var second = dimensions.Count > 1 ? reader.GetOrdinal(nameof(ScanRow.Second)) : -1;
        // A file answers at once; asking it asynchronously only costs.
        var isFile = set.Db.Provider.IsFile;
        for (var rows = 1; isFile ? reader.Read() : await reader.ReadAsync(cancellationToken); rows++)
        {
            if (rows % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            take(
                new()
                {
                    Id = reader.GetInt64(id),
                    Packed = reader.GetInt32(packed),
                    Name = Optional(reader, name),
                    Slot = Optional(reader, slot),
                    First = first < 0 ? 0 : reader.GetInt64(first),
                    Second = second < 0 ? 0 : reader.GetInt64(second),
                }
            );
        }
    }

    private static long? Optional(DbDataReader reader, int ordinal) =>
        ordinal < 0 || reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);

    /// <summary>Only what is asked for is bound, so that the database reads nothing else.</summary>
    private static Expression<Func<Session, ScanRow>> Columns(
        bool withNames,
        bool withSlots,
        IReadOnlyList<Dimension> dimensions
    )
    {
        Expression<Func<Session, long?>> name = s => s.NameHash;
        Expression<Func<Session, long?>> slot = s => s.SlotTicks;
        Expression<Func<Session, long>> id = s => s.Id;
        var row = id.Parameters[0];
        var bound = new List<(string Name, LambdaExpression Of)>
        {
            (nameof(ScanRow.Id), id),
            (nameof(ScanRow.Packed), FactSum.Pack),
        };
        if (withNames)
        {
            bound.Add((nameof(ScanRow.Name), name));
        }

        if (withSlots)
        {
            bound.Add((nameof(ScanRow.Slot), slot));
        }

        bound.AddRange(
            dimensions.Select(
                (d, i) => (i == 0 ? nameof(ScanRow.First) : nameof(ScanRow.Second), (LambdaExpression)d.Code)
            )
        );
        return Expression.Lambda<Func<Session, ScanRow>>(
            Expression.MemberInit(
                Expression.New(typeof(ScanRow)),
                bound.Select(b =>
                    Expression.Bind(
                        typeof(ScanRow).GetProperty(b.Name)!,
                        new Rename(b.Of.Parameters[0], row).Visit(b.Of.Body)
                    )
                )
            ),
            row
        );
    }

    private sealed class ScanRow
    {
        public long Id { get; set; }

        public int Packed { get; set; }

        public long? Name { get; set; }

        public long? Slot { get; set; }

        public long First { get; set; }

        public long Second { get; set; }
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>A fact that holds or does not.</summary>
internal sealed class FlagDimension(
    string key,
    string label,
    string filterKey,
    SessionFlags flag,
    DimensionValue holds,
    DimensionValue holdsNot
) : Dimension(key, label, filterKey)
{
    internal override Expression<Func<Session, long>> Code
    {
        get
        {
            var bit = (int)flag;
            return s => (int)s.Flags & bit;
        }
    }

    internal override Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<long, DimensionValue>>(
            codes.ToDictionary(c => c, c => c == 0 ? holdsNot : holds)
        );
}

using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>What sessions can be told apart by. Each has a filter of the same meaning, so that every row opens its sessions.</summary>
public abstract class Dimension(string key, string label, string filterKey)
{
    /// <summary>Key in URLs.</summary>
    public string Key => key;

    /// <summary>Words for people.</summary>
    public string Label => label;

    /// <summary>Key of the session filter that asks for a value.</summary>
    public string FilterKey => filterKey;

    /// <summary>Whether its values have an order of their own (weekdays, hours) that a table keeps by default.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>The filter of the sessions with this value, among those of <paramref name="filter"/>.</summary>
    public SessionFilter Drill(SessionFilter filter, DimensionValue value) => filter.With(filterKey, value.Key);

    /// <summary>What is read of a session.</summary>
    internal abstract Expression<Func<Session, long>> Code { get; }

    /// <summary>The value that each code read stands for; several codes may mean the same one.</summary>
    internal abstract Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    );
}

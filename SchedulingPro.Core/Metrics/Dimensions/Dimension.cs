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

    /// <summary>
    /// The filter of the sessions with none of the values <paramref name="shown"/>, among those of <paramref name="filter"/>. Where
    /// that one names values, they are those of <paramref name="others"/>, all others that any of its sessions has.
    /// </summary>
    public SessionFilter DrillOthers(
        SessionFilter filter,
        IEnumerable<DimensionValue> shown,
        IEnumerable<DimensionValue> others
    ) =>
        filter.Terms.TryGetValue(filterKey, out var term) && !term.Excluded
            ? filter.With(filterKey, others.Select(value => value.Key))
            : filter.With(
                filterKey,
                FilterTerm.NoneOf(shown.Select(value => value.Key).Concat(term is null ? [] : term.Values))
            );

    /// <summary>What is read of a session.</summary>
    internal abstract Expression<Func<Session, long>> Code { get; }

    /// <summary>
    /// Folds codes of which many mean one value, so that one sum is kept for each value and not for each code (a year has 35,000
    /// quarters of an hour, and 7 weekdays); null where every code stands for itself. <see cref="ReadAsync"/> reads what it returns.
    /// </summary>
    internal virtual Func<long, long>? Folding(TimeZoneInfo zone) => null;

    /// <summary>The value that each code stands for, after folding; several codes may still mean the same one.</summary>
    internal abstract Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    );
}

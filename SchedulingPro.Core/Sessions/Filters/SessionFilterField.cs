using System.Linq.Expressions;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>One field that sessions can be filtered by: its key, its words, its values and its condition.</summary>
public abstract class SessionFilterField
{
    /// <summary>Key in URLs and in the API, one of <see cref="FilterKeys"/>.</summary>
    public abstract string Key { get; }

    /// <summary>Words for people.</summary>
    public abstract string Label { get; }

    /// <summary>The values it can have, when they are fixed; empty when they come from the data.</summary>
    public virtual IReadOnlyList<FilterOption> Options => [];

    /// <summary>The dictionary its values come from, or null.</summary>
    public virtual VocabularyKind? Vocabulary => null;

    /// <summary>What its values are ids of, so that people read names; null where the values speak for themselves.</summary>
    public virtual NameKind? Names => null;

    /// <summary>Whether people are offered it; others only stand behind numbers.</summary>
    public virtual bool IsOffered => true;

    /// <summary>Where a session keeps the code of its word, for fields whose values are words of the data.</summary>
    internal virtual Expression<Func<Session, int>>? WordCode => null;

    /// <summary>Whether its condition needs every word "source / medium".</summary>
    internal virtual bool NeedsSourceWords => false;

    /// <summary>Whether its condition needs the tenant's zone.</summary>
    internal virtual bool NeedsZone => false;

    /// <summary>Whether <paramref name="value"/> can be asked of the field.</summary>
    public virtual bool Accepts(string value) =>
        Options.Count == 0 ? value.Length is > 0 and <= 500 : Options.Any(o => o.Value == value);

    /// <summary>The condition, or null when scope handling applies the field.</summary>
    internal abstract Expression<Func<Session, bool>>? Condition(FilterTerm term, FilterContext context);
}

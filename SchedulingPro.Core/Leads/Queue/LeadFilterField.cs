using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>One field that leads can be filtered by: its key, its words, its values and its condition.</summary>
public abstract class LeadFilterField
{
    /// <summary>Key in URLs.</summary>
    public abstract string Key { get; }

    /// <summary>Words for people.</summary>
    public abstract string Label { get; }

    /// <summary>The values it can have, when they are fixed; empty when they come from the data (<see cref="LeadFilterOptionsQuery"/>).</summary>
    public virtual IReadOnlyList<FilterOption> Options => [];

    /// <summary>The field of the leading session that it asks, or null when it asks the lead.</summary>
    public virtual SessionFilterField? Session => null;

    /// <summary>Whether people are offered it; others only stand behind numbers.</summary>
    public virtual bool IsOffered => true;

    /// <summary>Whether <paramref name="value"/> can be asked of the field.</summary>
    public virtual bool Accepts(string value) => Options.Any(o => o.Value == value);

    /// <summary>The condition, or null when the leading session answers.</summary>
    internal abstract Expression<Func<Lead, bool>>? Condition(FilterTerm term, LeadFilterContext context);
}

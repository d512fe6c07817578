using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>One metric: its words, its formula, and the sessions behind it. The one definition that pages, exports and the API share.</summary>
public abstract class MetricDefinition
{
    /// <summary>Key in the API and in URLs.</summary>
    public abstract string Key { get; }

    /// <summary>Words for people.</summary>
    public abstract string Label { get; }

    /// <summary>The formula in words.</summary>
    public abstract string Formula { get; }

    /// <summary>Unit of the value.</summary>
    public virtual MetricUnit Unit => MetricUnit.Count;

    /// <summary>What a rise means.</summary>
    public virtual MetricDirection Direction => MetricDirection.Neutral;

    /// <summary>Where it stands among the others.</summary>
    public abstract MetricGroup Group { get; }

    internal virtual MetricNeeds Needs => MetricNeeds.None;

    /// <summary>The value in its unit; null where there is nothing to divide by, or where its source has none.</summary>
    internal abstract double? Value(MetricFacts facts);

    /// <summary>
    /// The filter whose sessions are exactly those that the metric counts (for a rate: its numerator) among those of
    /// <paramref name="filter"/>; null when no sessions stand behind it.
    /// </summary>
    public abstract SessionFilter? Drill(SessionFilter filter);
}

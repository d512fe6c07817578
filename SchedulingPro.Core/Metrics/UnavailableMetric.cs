using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>A metric of the catalogue whose source this installation does not have: shown with a dash and the reason, never as a zero.</summary>
internal abstract class UnavailableMetric(string reason) : MetricDefinition
{
    internal const string NoFollowUp = "Needs calls and messages recorded by the office; none are recorded yet.";

    public override string? Unavailable => reason;

    public override MetricGroup Group => MetricGroup.Recovery;

    internal override double? Value(MetricFacts facts) => null;

    public override SessionFilter? Drill(SessionFilter filter) => null;
}

using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// A metric that sessions do not tell: the sum of upstream's own daily figures of the same name. No list of sessions stands
/// behind it. Where no snapshots cover the selection it has no value, and the result's note says why.
/// </summary>
internal abstract class SnapshotMetric : MetricDefinition
{
    public override MetricGroup Group => MetricGroup.Recovery;

    internal override MetricNeeds Needs => MetricNeeds.Snapshots;

    internal override double? Value(MetricFacts facts) => facts.Snapshots?.Sum(Key);

    public override SessionFilter? Drill(SessionFilter filter) => null;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class InteractedCount() : CountMetric(s => (s.Milestones & Milestones.Interacted) != 0)
{
    public override string Key => "interacted";

    public override string Label => "Engaged";

    public override string Formula => "Sessions in which the visitor gave any information";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

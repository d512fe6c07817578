using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class OpenedCount() : CountMetric(s => (s.Milestones & Milestones.Opened) != 0)
{
    public override string Key => "opened";

    public override string Label => "Opened";

    public override string Formula => "Sessions in which the scheduler was opened (all)";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

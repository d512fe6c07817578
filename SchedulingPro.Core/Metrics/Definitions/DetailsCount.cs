using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class DetailsCount() : CountMetric(s => (s.Milestones & Milestones.Details) != 0)
{
    public override string Key => "details";

    public override string Label => "Details given";

    public override string Formula => "Sessions with a street, notes or answers";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

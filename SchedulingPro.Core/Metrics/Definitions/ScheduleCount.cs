using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class ScheduleCount() : CountMetric(s => (s.Milestones & Milestones.Schedule) != 0)
{
    public override string Key => "schedule";

    public override string Label => "Time slot chosen";

    public override string Formula => "Sessions with a time slot";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

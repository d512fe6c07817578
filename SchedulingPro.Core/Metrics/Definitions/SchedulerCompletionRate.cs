using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class SchedulerCompletionRate()
    : RateMetric(s => (s.Milestones & Milestones.Booked) != 0, s => (s.Milestones & Milestones.Interacted) != 0)
{
    public override string Key => "schedulerCompletionRate";

    public override string Label => "Engaged completion rate";

    public override string Formula => "Booked ÷ engaged";
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class OpenedCompletionRate()
    : RateMetric(s => (s.Milestones & Milestones.Booked) != 0, s => (s.Milestones & Milestones.Opened) != 0)
{
    public override string Key => "openedCompletionRate";

    public override string Label => "Completion rate";

    public override string Formula => "Booked ÷ opened";
}

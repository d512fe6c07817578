using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class EngagementRate()
    : RateMetric(s => (s.Milestones & Milestones.Interacted) != 0, s => (s.Milestones & Milestones.Opened) != 0)
{
    public override string Key => "engagementRate";

    public override string Label => "Engagement rate";

    public override string Formula => "Engaged ÷ opened";
}

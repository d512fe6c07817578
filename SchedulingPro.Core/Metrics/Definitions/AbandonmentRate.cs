using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class AbandonmentRate()
    : RateMetric(
        s => s.Outcome == SessionOutcome.Abandoned && (s.Milestones & Milestones.Interacted) != 0,
        s => (s.Milestones & Milestones.Interacted) != 0
    )
{
    public override string Key => "abandonmentRate";

    public override string Label => "Abandonment rate";

    public override string Formula => "Abandoned ÷ engaged, over engaged sessions";

    public override MetricGroup Group => MetricGroup.Abandonment;

    public override MetricDirection Direction => MetricDirection.LowerIsBetter;
}

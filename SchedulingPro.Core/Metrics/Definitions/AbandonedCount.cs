using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class AbandonedCount() : CountMetric(s => s.Outcome == SessionOutcome.Abandoned)
{
    public override string Key => "abandoned";

    public override string Label => "Abandoned";

    public override string Formula => "Sessions with the outcome abandoned";

    public override MetricGroup Group => MetricGroup.Abandonment;

    public override MetricDirection Direction => MetricDirection.LowerIsBetter;
}

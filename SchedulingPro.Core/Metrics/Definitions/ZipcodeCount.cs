using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class ZipcodeCount() : CountMetric(s => (s.Milestones & Milestones.Zipcode) != 0)
{
    public override string Key => "zipcode";

    public override string Label => "ZIP code given";

    public override string Formula => "Sessions with a ZIP code";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

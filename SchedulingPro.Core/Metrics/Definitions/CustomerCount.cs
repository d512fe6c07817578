using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class CustomerCount() : CountMetric(s => (s.Milestones & Milestones.Customer) != 0)
{
    public override string Key => "customer";

    public override string Label => "Contact left";

    public override string Formula => "Sessions with a name, e-mail or phone";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

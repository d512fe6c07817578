using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class IssueCount() : CountMetric(s => (s.Milestones & Milestones.Issue) != 0)
{
    public override string Key => "issue";

    public override string Label => "Service chosen";

    public override string Formula => "Sessions with a category or job type";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

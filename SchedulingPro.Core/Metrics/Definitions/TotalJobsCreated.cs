using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalJobsCreated() : CountMetric(s => (s.Flags & SessionFlags.HasJob) != 0)
{
    public override string Key => "totalJobsCreated";

    public override string Label => "Jobs created";

    public override string Formula => "Sessions with a job";

    public override MetricGroup Group => MetricGroup.Volume;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalSessions() : CountMetric(s => s.Id != long.MinValue)
{
    public override string Key => "totalSessions";

    public override string Label => "Sessions";

    public override string Formula => "Sessions created in the period, without bots";

    public override MetricGroup Group => MetricGroup.Volume;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

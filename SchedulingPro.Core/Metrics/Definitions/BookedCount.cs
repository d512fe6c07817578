using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class BookedCount() : CountMetric(s => (s.Milestones & Milestones.Booked) != 0)
{
    public override string Key => "booked";

    public override string Label => "Booked";

    public override string Formula => "Outcome booked or completed, or a job or booking while not abandoned";

    public override MetricGroup Group => MetricGroup.Milestones;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

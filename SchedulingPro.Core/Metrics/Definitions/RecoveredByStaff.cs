namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class RecoveredByStaff() : UnavailableMetric(NoFollowUp)
{
    public override string Key => "recoveredByStaff";

    public override string Label => "Recovered by staff";

    public override string Formula => "Booked by phone after the office touched the abandoned session";

    public override MetricGroup Group => MetricGroup.FollowUp;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

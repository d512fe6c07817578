namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TouchedWithin5MinutesRate() : UnavailableMetric(NoFollowUp)
{
    public override string Key => "touchedWithin5MinutesRate";

    public override string Label => "Touched within 5 minutes";

    public override string Formula => "Leads touched within 5 minutes of the last act of the visitor ÷ leads";

    public override MetricGroup Group => MetricGroup.FollowUp;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricUnit Unit => MetricUnit.Rate;
}

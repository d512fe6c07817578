namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class MedianFirstTouchMinutes() : UnavailableMetric(NoFollowUp)
{
    public override string Key => "medianFirstTouchMinutes";

    public override string Label => "First touch (median)";

    public override string Formula => "Median time from the last act of the visitor to the first human touch";

    public override MetricGroup Group => MetricGroup.FollowUp;

    public override MetricDirection Direction => MetricDirection.LowerIsBetter;

    public override MetricUnit Unit => MetricUnit.Minutes;
}

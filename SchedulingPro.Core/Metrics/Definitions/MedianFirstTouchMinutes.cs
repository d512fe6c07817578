namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class MedianFirstTouchMinutes() : FollowUpMetric(l => l.FirstTouchSeconds != null)
{
    public override string Key => "medianFirstTouchMinutes";

    public override string Label => "First touch (median)";

    public override string Formula =>
        "Median time from the last act of the visitor to the first human touch, in business hours";

    public override MetricDirection Direction => MetricDirection.LowerIsBetter;

    public override MetricUnit Unit => MetricUnit.Minutes;

    internal override double? Value(MetricFacts facts) => facts.FollowUp?.MedianMinutes;
}

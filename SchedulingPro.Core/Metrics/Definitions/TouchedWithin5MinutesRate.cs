using SchedulingPro.Core.Leads.Queue;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TouchedWithin5MinutesRate()
    : FollowUpMetric(l => l.FirstTouchSeconds != null && l.FirstTouchSeconds <= LeadMeasure.FiveMinutes)
{
    public override string Key => "touchedWithin5MinutesRate";

    public override string Label => "Touched within 5 minutes";

    public override string Formula =>
        "Leads touched within 5 minutes of business hours after the last act of the visitor ÷ leads";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricUnit Unit => MetricUnit.Rate;

    internal override double? Value(MetricFacts facts) =>
        facts.FollowUp is { Leads: > 0 } follow ? (double)follow.Within5 / follow.Leads : null;
}

using SchedulingPro.Core.Leads;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class RecoveredByStaff() : FollowUpMetric(l => l.Recovery == LeadRecovery.Staff)
{
    public override string Key => "recoveredByStaff";

    public override string Label => "Recovered by staff";

    public override string Formula => "Leads booked on the phone, or online after the office touched them";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    internal override double? Value(MetricFacts facts) => facts.FollowUp?.Recovered;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalAbandonedSessionsSentToLeads()
    : CountMetric(s => s.Outcome == SessionOutcome.Abandoned && (s.Flags & SessionFlags.HasLead) != 0)
{
    public override string Key => "totalAbandonedSessionsSentToLeads";

    public override string Label => "Abandoned, sent to leads";

    public override string Formula => "Abandoned sessions with a lead";

    public override MetricGroup Group => MetricGroup.Abandonment;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class QualifiedAbandoned()
    : CountMetric(s => s.Outcome == SessionOutcome.Abandoned && (s.Flags & SessionFlags.Contact) != 0)
{
    public override string Key => "qualifiedAbandoned";

    public override string Label => "Qualified abandoned";

    public override string Formula => "Abandoned sessions with a phone or an e-mail";

    public override MetricGroup Group => MetricGroup.Abandonment;
}

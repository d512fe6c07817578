namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalBookingsRecoveredFromAbandonedSessionsAiAgent : SnapshotMetric
{
    public override string Key => "totalBookingsRecoveredFromAbandonedSessionsAiAgent";

    public override string Label => "Bookings recovered by the AI agent";

    public override string Formula => "Bookings made after abandonment, by the AI agent";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

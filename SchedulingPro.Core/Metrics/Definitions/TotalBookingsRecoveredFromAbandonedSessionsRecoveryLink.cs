namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalBookingsRecoveredFromAbandonedSessionsRecoveryLink : SnapshotMetric
{
    public override string Key => "totalBookingsRecoveredFromAbandonedSessionsRecoveryLink";

    public override string Label => "Bookings recovered by the recovery link";

    public override string Formula => "Bookings made after abandonment, by the recovery link";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

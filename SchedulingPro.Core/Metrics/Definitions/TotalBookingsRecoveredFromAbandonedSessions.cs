namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalBookingsRecoveredFromAbandonedSessions : SnapshotMetric
{
    public override string Key => "totalBookingsRecoveredFromAbandonedSessions";

    public override string Label => "Bookings recovered by messages";

    public override string Formula => "Bookings made after abandonment, recovery link and AI agent together";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalJobsRecoveredFromAbandonedSessionsRecoveryLink : SnapshotMetric
{
    public override string Key => "totalJobsRecoveredFromAbandonedSessionsRecoveryLink";

    public override string Label => "Jobs recovered by the recovery link";

    public override string Formula => "Jobs made after abandonment, by the recovery link";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

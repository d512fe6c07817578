namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalJobsRecoveredFromAbandonedSessions : SnapshotMetric
{
    public override string Key => "totalJobsRecoveredFromAbandonedSessions";

    public override string Label => "Jobs recovered by messages";

    public override string Formula => "Jobs made after abandonment, recovery link and AI agent together";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalJobsRecoveredFromAbandonedSessionsAiAgent : SnapshotMetric
{
    public override string Key => "totalJobsRecoveredFromAbandonedSessionsAiAgent";

    public override string Label => "Jobs recovered by the AI agent";

    public override string Formula => "Jobs made after abandonment, by the AI agent";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalSmsSentToRecoverAbandonedSessionRecoveryLink : SnapshotMetric
{
    public override string Key => "totalSmsSentToRecoverAbandonedSessionRecoveryLink";

    public override string Label => "Texts sent with a recovery link";

    public override string Formula => "Text messages sent with a recovery link to recover abandoned sessions";
}

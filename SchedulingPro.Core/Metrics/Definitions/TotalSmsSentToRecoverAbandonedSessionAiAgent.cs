namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalSmsSentToRecoverAbandonedSessionAiAgent : SnapshotMetric
{
    public override string Key => "totalSmsSentToRecoverAbandonedSessionAiAgent";

    public override string Label => "Texts sent by the AI agent";

    public override string Formula => "Text messages sent by the AI agent to recover abandoned sessions";
}

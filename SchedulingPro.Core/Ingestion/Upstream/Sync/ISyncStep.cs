namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// What a pass does besides sessions, for example reading names. Steps run in the order of their registration, after the
/// sessions, under the pass's lease. A step that is interrupted runs again in the next pass: it must be repeatable.
/// </summary>
public interface ISyncStep
{
    /// <summary>What it does, for progress and logs, for example <c>names</c>.</summary>
    string Label { get; }

    /// <summary>
    /// Does what is due. What went wrong without spoiling the rest goes to <see cref="SyncStepContext.Problems"/>; an
    /// <see cref="Client.UpstreamException"/> is taken as a problem of the whole step.
    /// </summary>
    Task RunAsync(SyncStepContext context, CancellationToken cancellationToken);
}

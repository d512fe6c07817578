using System.Diagnostics.Metrics;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Counters and timings of the sync, in the meter <c>SchedulingPro</c>.</summary>
public sealed class SyncMetrics
{
    private readonly Counter<long> passes;
    private readonly Counter<long> sessions;
    private readonly Histogram<double> duration;

    /// <summary>Makes the instruments.</summary>
    public SyncMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SchedulingPro");
        passes = meter.CreateCounter<long>("schedulingpro.sync.passes", "{pass}", "Passes by connection and outcome");
        sessions = meter.CreateCounter<long>(
            "schedulingpro.sync.sessions",
            "{session}",
            "Sessions read by connection and what became of them"
        );
        duration = meter.CreateHistogram<double>("schedulingpro.sync.duration", "s", "Length of passes");
    }

    internal void Ended(string connection, SyncOutcome outcome, TimeSpan took)
    {
        var name = new KeyValuePair<string, object?>("connection", connection);
        passes.Add(1, name, new("outcome", outcome.State?.ToString()));
        duration.Record(took.TotalSeconds, name);
        sessions.Add(outcome.New, name, new("result", "new"));
        sessions.Add(outcome.Changed, name, new("result", "changed"));
        sessions.Add(outcome.Unchanged, name, new("result", "unchanged"));
    }
}

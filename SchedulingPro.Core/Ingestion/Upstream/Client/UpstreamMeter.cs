using System.Diagnostics.Metrics;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What the upstream costs, as .NET metrics of the meter <c>SchedulingPro</c>.</summary>
internal sealed class UpstreamMeter
{
    private readonly Counter<long> calls;
    private readonly Counter<long> retries;
    private readonly Counter<long> throttled;
    private readonly Histogram<double> duration;

    public UpstreamMeter(IMeterFactory factory)
    {
        var meter = factory.Create("SchedulingPro");
        calls = meter.CreateCounter<long>(
            "schedulingpro.upstream.calls",
            "{call}",
            "Requests sent to upstream accounts, tokens and repeats among them."
        );
        retries = meter.CreateCounter<long>(
            "schedulingpro.upstream.retries",
            "{call}",
            "Requests sent again after an answer or a silence that may pass."
        );
        throttled = meter.CreateCounter<long>("schedulingpro.upstream.throttled", "{call}", "Answers 429.");
        duration = meter.CreateHistogram<double>(
            "schedulingpro.upstream.duration",
            "s",
            "From sending a request to the last byte of its answer."
        );
    }

    internal void Called(string connection, string outcome, TimeSpan time)
    {
        KeyValuePair<string, object?> where = new("connection", connection);
        calls.Add(1, where, new("outcome", outcome));
        duration.Record(time.TotalSeconds, where);
    }

    internal void Retried(string connection) =>
        retries.Add(1, new KeyValuePair<string, object?>("connection", connection));

    internal void Throttled(string connection) =>
        throttled.Add(1, new KeyValuePair<string, object?>("connection", connection));
}

using System.Diagnostics.Metrics;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Counts of the webhooks that come in and are worked off, for .NET's metrics (meter <c>SchedulingPro</c>).</summary>
public sealed class WebhookMetrics
{
    private readonly Counter<long> received;
    private readonly Counter<long> processed;
    private readonly Histogram<double> age;

    /// <summary>Makes the instruments.</summary>
    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SchedulingPro");
        received = meter.CreateCounter<long>(
            "schedulingpro.webhooks.received",
            "{event}",
            "Webhooks that arrived, by connection and outcome."
        );
        processed = meter.CreateCounter<long>(
            "schedulingpro.webhooks.processed",
            "{event}",
            "Events that were worked off, by connection and outcome."
        );
        age = meter.CreateHistogram<double>(
            "schedulingpro.webhooks.age",
            "s",
            "Time from a webhook's arrival until its session is stored."
        );
    }

    /// <summary>A webhook arrived.</summary>
    /// <param name="connection">Name of the connection; empty for one that does not exist.</param>
    /// <param name="outcome">For example <c>stored</c> or <c>bad-signature</c>.</param>
    public void Received(string connection, string outcome) =>
        received.Add(1, new("connection", connection), new KeyValuePair<string, object?>("outcome", outcome));

    internal void Processed(string connection, string outcome, TimeSpan? waited = null)
    {
        processed.Add(1, new("connection", connection), new KeyValuePair<string, object?>("outcome", outcome));
        if (waited is { } time)
        {
            age.Record(time.TotalSeconds, new KeyValuePair<string, object?>("connection", connection));
        }
    }
}

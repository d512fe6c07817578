using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Hands the batches of one import to the ingestors and keeps count.</summary>
internal sealed class ImportBatchWriter(
    SessionIngestor sessions,
    SchedulerIngestor schedulers,
    SessionOwnerChoice owners,
    RejectedRows rejected,
    long tenantId
)
{
    internal ImportCounts Counts { get; private set; } = new();

    internal async Task StoreAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Schedulers.Count > 0)
        {
            var result = await schedulers.IngestAsync(
                tenantId,
                batch.Schedulers,
                SchedulerOrigin.Import,
                cancellationToken
            );
            Counts = Counts.Add(result);
        }

        foreach (var record in batch.Refused)
        {
            Reject(record.Line, record.Errors, record.Excerpt);
        }

        var arrivals = new List<SessionArrival>(batch.Sessions.Count);
        foreach (var (line, arrival) in batch.Sessions)
        {
            if (await owners.AssignAsync(arrival, cancellationToken) is { } assigned)
            {
                arrivals.Add(assigned);
                continue;
            }

            var text = arrival.Document ?? SessionJson.Render(arrival.Content);
            Reject(line, [new("schedulerId", SessionOwnerChoice.HowToChoose)], ImportRecord.Shorten(text));
        }

        if (arrivals.Count > 0)
        {
            Counts = Counts.Add(await sessions.IngestAsync(tenantId, arrivals, null, cancellationToken));
        }

        rejected.Flush();
    }

    private void Reject(long line, IReadOnlyList<FieldError> errors, string record)
    {
        rejected.Add(line, errors, record);
        Counts = Counts with { Rejected = Counts.Rejected + 1 };
    }
}

using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Some records in a row, read but not stored yet.</summary>
internal sealed class ImportBatch
{
    private const int MostBytes = 8 * 1024 * 1024;
    private long weight;

    internal List<SchedulerContent> Schedulers { get; } = [];

    internal List<(long Line, SessionArrival Arrival)> Sessions { get; } = [];

    internal List<ImportRecord> Refused { get; } = [];

    /// <summary>Where reading the file stood when the batch was full.</summary>
    internal long Position { get; set; }

    internal bool IsEmpty => Schedulers.Count + Sessions.Count + Refused.Count == 0;

    internal bool IsFull =>
        Schedulers.Count + Sessions.Count + Refused.Count >= SessionIngestor.BatchSize || weight >= MostBytes;

    internal void Add(ImportRecord record)
    {
        weight += record.Weight + 2L * record.Excerpt.Length;
        if (record.Session is { } session)
        {
            Sessions.Add((record.Line, session));
        }
        else if (record.Scheduler is { } scheduler)
        {
            Schedulers.Add(scheduler);
        }
        else
        {
            Refused.Add(record);
        }
    }
}

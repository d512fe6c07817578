using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Reads one source: what changed since the last time, and its history from the newest backwards.</summary>
internal sealed class SourceReader(
    SyncSource source,
    IUpstreamClient client,
    SourceWriter writer,
    UpstreamOptions options,
    TimeProvider clock
)
{
    // Sessions that changed a moment ago may not be in the list yet, whatever the overlap is set to.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    // Rows stamped by a clock that is ahead are taken now, not when their time has come.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private readonly UpstreamSource upstream = new(source.ExternalId, source.IsRouter);
    private BackfillWindows? windows;

    internal SyncSource Source => source;

    /// <summary>Where its history stands (UTC); the latest of all sources is read next.</summary>
    internal DateTime BackfillTo => windows?.To ?? source.BackfilledTo ?? DateTime.MaxValue;

    private DateTime UpstreamNow => SyncWindow.Floor(clock.GetUtcNow().UtcDateTime + client.ClockDifference);

    /// <summary>At the first time: fixes what belongs to the history, and asks how much it is.</summary>
    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        var probe = new UpstreamList
        {
            CreatedBefore = source.BackfilledTo,
            PageSize = 1,
            IncludeTotal = true,
        };
        var left = await client.SessionsAsync(upstream, probe, cancellationToken);
        var from = UpstreamNow - Settling;
        windows = new(source.BackfilledTo ?? from, options.PageSize) { Left = left.Total };
        if (source.BackfillFrom is null)
        {
            await writer.StoreAsync(
                source,
                SourceWriter.NoPage,
                s =>
                {
                    (s.BackfillFrom, s.BackfilledTo, s.ModifiedThrough) = (from, from, from);
                    s.BackfillTotal = left.Total;
                },
                cancellationToken
            );
        }
    }

    /// <summary>Reads what changed, with the overlap, up to a bound that is fixed here.</summary>
    internal async Task ReadChangesAsync(CancellationToken cancellationToken)
    {
        var now = UpstreamNow;
        var through = now - Settling;
        var from = SyncWindow.Floor(source.ModifiedThrough!.Value) - TimeSpan.FromMinutes(options.OverlapMinutes);
        var reader = new WindowReader(client, upstream, WindowBasis.Modified, options.PageSize);
        await foreach (var page in reader.ReadAsync(new(from, now + Ahead), now, cancellationToken))
        {
            var reached = page.Window.To < through ? page.Window.To : through;
            await writer.StoreAsync(
                source,
                page.Page,
                s => s.ModifiedThrough = page.Ends && reached > s.ModifiedThrough ? reached : s.ModifiedThrough,
                cancellationToken
            );
        }
    }

    /// <summary>Reads sessions of the last days again by creation: what was filled in without a new stamp is found so.</summary>
    internal async Task RereadAsync(CancellationToken cancellationToken)
    {
        var now = UpstreamNow;
        var window = new SyncWindow(now.AddDays(-options.RereadDays), now + Ahead);
        var reader = new WindowReader(client, upstream, WindowBasis.Created, options.PageSize);
        await foreach (var page in reader.ReadAsync(window, now, cancellationToken))
        {
            await writer.StoreAsync(source, page.Page, _ => { }, cancellationToken);
        }

        var readOn = clock.GetUtcNow().UtcDateTime;
        await writer.StoreAsync(source, SourceWriter.NoPage, s => s.RereadOn = readOn, cancellationToken);
    }

    /// <summary>Reads one more window of the history; answers whether it was the last.</summary>
    internal async Task<bool> ReadHistoryAsync(CancellationToken cancellationToken)
    {
        if (windows is null)
        {
            await BeginAsync(cancellationToken);
        }

        var window = windows!.Next;
        var reader = new WindowReader(client, upstream, WindowBasis.Created, options.PageSize);
        var (page, total) = await reader.TryReadAsync(window, cancellationToken);
        if (page is not null)
        {
            await StoreHistoryAsync(window, page.Page, cancellationToken);
        }
        else if (window.IsShortest || (window.From is null && windows.IsAtBottom))
        {
            await foreach (var part in PartsAsync(reader, window, cancellationToken))
            {
                await StorePartAsync(part.Page, cancellationToken);
            }

            await StoreHistoryAsync(window, SourceWriter.NoPage, cancellationToken);
        }
        else
        {
            windows.TooMuch(window, total);
        }

        return windows.IsDone;
    }

    private static IAsyncEnumerable<WindowPage> PartsAsync(
        WindowReader reader,
        SyncWindow window,
        CancellationToken cancellationToken
    ) =>
        window.From is null
            ? reader.ReadAsync(
                new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), window.To),
                null,
                cancellationToken
            )
            : reader.ReadCrowdedAsync(window, cancellationToken);

    private Task StorePartAsync(UpstreamPage<SessionArrival> page, CancellationToken cancellationToken) =>
        writer.StoreAsync(source, page, _ => { }, cancellationToken);

    private async Task StoreHistoryAsync(
        SyncWindow window,
        UpstreamPage<SessionArrival> page,
        CancellationToken cancellationToken
    )
    {
        var count = page.Items.Count + page.Unreadable.Count;
        windows!.Read(window, count);
        var (to, isDone, doneOn) = (windows.To, windows.IsDone, clock.GetUtcNow().UtcDateTime);
        await writer.StoreAsync(
            source,
            page,
            s =>
            {
                s.BackfilledTo = to;
                s.BackfillRead += count;
                if (isDone)
                {
                    (s.BackfillDoneOn, s.RereadOn) = (doneOn, doneOn);
                }
            },
            cancellationToken
        );
    }
}

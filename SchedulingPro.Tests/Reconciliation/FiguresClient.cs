using System.Text.Json;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Tests.Reconciliation;

/// <summary>An account that only knows figures, and remembers what it was asked.</summary>
internal sealed class FiguresClient : IUpstreamClient
{
    public List<(UpstreamSource Source, UtcWindow Window)> Asked { get; } = [];

    public Func<UpstreamSource, UtcWindow, Dictionary<string, double>> Answer { get; set; } =
        (_, _) => new() { ["totalSessions"] = 1 };

    public UpstreamCalls Calls => new(Asked.Count, 0, 0);

    public TimeSpan ClockDifference => TimeSpan.Zero;

    public Task<UpstreamPerformance> PerformanceAsync(
        UpstreamSource source,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        Asked.Add((source, window));
        var figures = Answer(source, window);
        return Task.FromResult(new UpstreamPerformance(figures, JsonSerializer.SerializeToUtf8Bytes(figures)));
    }

    public Task<UpstreamPage<SchedulerContent>> SchedulersAsync(
        UpstreamList list,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<UpstreamPage<SessionArrival>> SessionsAsync(
        UpstreamSource source,
        UpstreamList list,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<NamedId>> NamesAsync(NameKind kind, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

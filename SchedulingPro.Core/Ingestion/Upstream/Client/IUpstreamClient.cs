using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>
/// The upstream account of one connection. Every call renews its token, waits for its turn, tries again what may pass and
/// throws <see cref="UpstreamException"/> for what does not.
/// </summary>
public interface IUpstreamClient
{
    /// <summary>What this client asked so far.</summary>
    UpstreamCalls Calls { get; }

    /// <summary>The upstream's clock minus ours, as its last answer said; zero before the first.</summary>
    TimeSpan ClockDifference { get; }

    /// <summary>A page of the account's schedulers.</summary>
    Task<UpstreamPage<SchedulerContent>> SchedulersAsync(UpstreamList list, CancellationToken cancellationToken);

    /// <summary>A page of sessions of a scheduler (with <see cref="SessionArrival.SchedulerPath"/> set) or of a router (likewise).</summary>
    Task<UpstreamPage<SessionArrival>> SessionsAsync(
        UpstreamSource source,
        UpstreamList list,
        CancellationToken cancellationToken
    );

    /// <summary>A scheduler's or router's own figures over sessions created in the window: each figure's name and number.</summary>
    Task<UpstreamPerformance> PerformanceAsync(
        UpstreamSource source,
        UtcWindow window,
        CancellationToken cancellationToken
    );

    /// <summary>All names of a kind. Throws with <see cref="UpstreamProblem.Permission"/> where the account does not permit it.</summary>
    Task<IReadOnlyList<NamedId>> NamesAsync(NameKind kind, CancellationToken cancellationToken);
}

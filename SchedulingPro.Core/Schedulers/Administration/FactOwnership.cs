namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Says which facts a source owns: they cannot be changed here, or the next arrival would silently undo it.</summary>
public static class FactOwnership
{
    /// <summary>Why the facts of a scheduler or router of this origin cannot be changed here; null when they can.</summary>
    public static string? Reason(SchedulerOrigin origin) =>
        origin switch
        {
            SchedulerOrigin.Import =>
                "Its facts come from imported files. Change them at their source and import again.",
            SchedulerOrigin.Upstream => "Its facts come from the connected account. Change them there.",
            SchedulerOrigin.Demo => "It belongs to the demo data.",
            _ => null,
        };

    /// <summary>Why the company's name cannot be changed here; null when it can.</summary>
    /// <param name="isDemo">Whether it belongs to the demo data.</param>
    /// <param name="isPlaceholder">Whether it only collects schedulers known by their id.</param>
    /// <param name="origins">Origins of its schedulers.</param>
    public static string? NameReason(bool isDemo, bool isPlaceholder, IEnumerable<SchedulerOrigin> origins) =>
        isDemo ? "It belongs to the demo data."
        : isPlaceholder ? "It collects the schedulers and routers that are known only by their ID."
        : origins.Any(IsSource) ? "Its name comes from the source of its schedulers. Change it there and import again."
        : null;

    /// <summary>Why the company's data API key cannot be rotated here; null when it can.</summary>
    /// <param name="isPlaceholder">Whether it only collects schedulers known by their id.</param>
    /// <param name="origins">Origins of its schedulers.</param>
    public static string? KeyReason(bool isPlaceholder, IEnumerable<SchedulerOrigin> origins) =>
        isPlaceholder ? "It collects the schedulers and routers that are known only by their ID."
        : origins.Any(IsSource)
            ? "Its data API key comes from the source of its schedulers. Rotate it there and import the schedulers again."
        : null;

    private static bool IsSource(SchedulerOrigin origin) =>
        origin is SchedulerOrigin.Import or SchedulerOrigin.Upstream;
}

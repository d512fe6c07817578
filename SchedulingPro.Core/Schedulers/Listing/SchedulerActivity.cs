using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>What visitors did at one scheduler in a window; bots are left out, as in every metric.</summary>
/// <param name="Sessions">Sessions created in the window (metric <c>opened</c>: every session was opened).</param>
/// <param name="Engaged">Sessions whose visitor gave any information (metric <c>interacted</c>).</param>
/// <param name="Booked">Sessions that ended in a job or booking (metric <c>booked</c>).</param>
public sealed record SchedulerActivity(long Sessions, long Engaged, long Booked)
{
    /// <summary>No session.</summary>
    public static SchedulerActivity None { get; } = new(0, 0, 0);

    /// <summary>Booked of opened (metric <c>openedCompletionRate</c>), 0 to 1; null without sessions.</summary>
    public double? CompletionRate => Share(Booked, Sessions);

    /// <summary>Booked of engaged (metric <c>schedulerCompletionRate</c>), 0 to 1; null without engaged sessions.</summary>
    public double? EngagedCompletionRate => Share(Booked, Engaged);

    /// <summary>Engaged of opened (metric <c>engagementRate</c>), 0 to 1; null without sessions.</summary>
    public double? EngagementRate => Share(Engaged, Sessions);

    internal SchedulerActivity With(Milestones reached, long sessions) =>
        new(
            Sessions + sessions,
            Engaged + ((reached & Milestones.Interacted) != 0 ? sessions : 0),
            Booked + ((reached & Milestones.Booked) != 0 ? sessions : 0)
        );

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}

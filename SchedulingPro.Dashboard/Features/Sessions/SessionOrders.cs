using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>The orders the list can be put in, for the phone, where there are no heads to click.</summary>
internal static class SessionOrders
{
    public static IReadOnlyList<SessionOrder> All { get; } =
    [
        new(SessionSort.Created, true, "Newest first"),
        new(SessionSort.Created, false, "Oldest first"),
        new(SessionSort.Activity, true, "Last activity, newest first"),
        new(SessionSort.Activity, false, "Last activity, oldest first"),
        new(SessionSort.Modified, true, "Changed, newest first"),
        new(SessionSort.Modified, false, "Changed, oldest first"),
        new(SessionSort.TimeSlot, true, "Time slot, latest first"),
        new(SessionSort.TimeSlot, false, "Time slot, earliest first"),
    ];

    public static string KeyOf(SessionSort sort) => sort.ToString().ToLowerInvariant();
}

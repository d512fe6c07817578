namespace SchedulingPro.Core.Attribution.Touches;

/// <summary>Where the people who booked came from.</summary>
/// <param name="Rows">By source and medium; most bookings first. Firsts and lasts each add up to <paramref name="Bookings"/>.</param>
/// <param name="Bookings">Booked sessions.</param>
/// <param name="Known">Of these, with a phone or an e-mail address, so that earlier visits of the person can be found.</param>
/// <param name="Moved">Of these, whose first visit came from elsewhere.</param>
public sealed record Touches(IReadOnlyList<TouchRow> Rows, long Bookings, long Known, long Moved)
{
    /// <summary>How many days back a first visit is looked for.</summary>
    public static int LookbackDays => FirstTouch.Days;
}

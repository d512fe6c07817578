namespace SchedulingPro.Core.Sessions;

/// <summary>
/// The storage key of a session. It sorts by creation: the 100 ns ticks since 2020 shifted left by nine bits, plus a
/// sequence number for sessions of the same tick. "Newest first" is the primary key read backwards, and a period of
/// creation is a range of keys. Where more than 512 sessions share a tick, the next ones take the following tick's keys.
/// </summary>
public static class SessionKey
{
    private const int SequenceBits = 9;
    private const long HighestTick = long.MaxValue >> SequenceBits;
    private static readonly long Epoch = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>How many keys belong to one tick.</summary>
    public const long KeysPerTick = 1L << SequenceBits;

    /// <summary>
    /// The lowest key of a session created at <paramref name="utc"/>; also the bound for half-open periods. Keys reach 57 years
    /// to both sides of 2020; an instant beyond that is the outermost one, which no session has.
    /// </summary>
    public static long First(DateTime utc) => OfTick(Math.Clamp(utc.Ticks - Epoch, ~HighestTick, HighestTick));

    /// <summary>The lowest key of a tick, counted from 2020-01-01.</summary>
    internal static long OfTick(long tick) => tick << SequenceBits;

    /// <summary>The tick of creation, counted from 2020-01-01, of the session with this key.</summary>
    internal static long Tick(long key) => key >> SequenceBits;

    /// <summary>The lowest key of the tick that <paramref name="key"/> is of.</summary>
    internal static long FirstOfTick(long key) => OfTick(Tick(key));

    /// <summary>Whether keys reach this tick and the one after it.</summary>
    internal static bool IsTick(long tick) => tick is >= ~HighestTick and < HighestTick;

    /// <summary>When the session with this key was created (UTC).</summary>
    public static DateTime CreatedOn(long key) => new((key >> SequenceBits) + Epoch, DateTimeKind.Utc);

    /// <summary>The UTC day, counted from 2020-01-01, in which the session with this key was created.</summary>
    public static int Day(long key) => (int)Math.Floor((double)(key >> SequenceBits) / TimeSpan.TicksPerDay);

    /// <summary>The lowest key of the UTC day <paramref name="day"/>, counted from 2020-01-01.</summary>
    public static long FirstOfDay(int day) => (day * TimeSpan.TicksPerDay) << SequenceBits;
}

namespace SchedulingPro.Tests.Data;

/// <summary>A clock that stands still until it is moved. Begins on 2026-05-04 (a Monday) at 15:00 UTC.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTime Start = new(2026, 5, 4, 15, 0, 0, DateTimeKind.Utc);

    private DateTime now = Start;

    public DateTime UtcNow
    {
        get => now;
        set => now = value;
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;
}

namespace SchedulingPro.Core.Metrics;

/// <summary>What a pass reads of one session; see <see cref="FactSum.Pack"/> for the facts.</summary>
internal readonly struct ScannedSession
{
    internal long Id { get; init; }

    internal int Packed { get; init; }

    internal long? Name { get; init; }

    internal long? Slot { get; init; }

    internal long First { get; init; }

    internal long Second { get; init; }

    /// <summary>Ticks from the visit to the chosen slot of a booked session; null for others.</summary>
    internal long? LeadTime =>
        Slot is { } slot && (Packed & (int)Sessions.Milestones.Booked) != 0
            ? slot - Sessions.SessionKey.CreatedOn(Id).Ticks
            : null;
}

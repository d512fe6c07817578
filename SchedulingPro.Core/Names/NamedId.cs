namespace SchedulingPro.Core.Names;

/// <summary>An id and the name behind it.</summary>
/// <param name="Id">Id upstream.</param>
/// <param name="Name">Name.</param>
/// <param name="IsActive">Whether it is in use; true where the source does not say.</param>
public sealed record NamedId(long Id, string Name, bool IsActive = true)
{
    /// <summary>ZIP codes that a zone serves; empty for other kinds.</summary>
    public IReadOnlyList<string> Zips { get; init; } = [];

    /// <summary>What else the source says of it, as compact JSON text; null when nothing.</summary>
    public string? Details { get; init; }
}

namespace SchedulingPro.Core.Names;

/// <summary>An id and what is known of it.</summary>
/// <param name="Id">Id upstream, as sessions carry it.</param>
/// <param name="Name">Its name; null for an id that sessions use and nobody has named.</param>
/// <param name="IsActive">Whether it is in use.</param>
/// <param name="IsFromFile">Whether the name came from a file.</param>
/// <param name="Zips">ZIP codes of a zone, in order.</param>
/// <param name="ModifiedOn">When the name last changed (UTC), or null.</param>
public sealed record NameListItem(
    string Id,
    string? Name,
    bool IsActive,
    bool IsFromFile,
    IReadOnlyList<string> Zips,
    DateTime? ModifiedOn
);

namespace SchedulingPro.Core.Names;

/// <summary>The names of a kind.</summary>
/// <param name="Items">Ids that sessions use without a name first, then by name; at most <see cref="NameListQuery.Limit"/>.</param>
/// <param name="Total">How many match the search.</param>
/// <param name="Named">How many names there are.</param>
/// <param name="Unnamed">How many ids sessions use that have no name.</param>
public sealed record NameList(IReadOnlyList<NameListItem> Items, int Total, int Named, int Unnamed);

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Number">Page by number, from 1; not looked at with <paramref name="IsByCursor"/>.</param>
/// <param name="Size">Most sessions on it, 1 to <see cref="SessionDocumentQuery.MaxPageSize"/>.</param>
/// <param name="IncludeTotal">Whether to count all.</param>
/// <param name="IsByCursor">Whether the page is what follows <paramref name="After"/>.</param>
/// <param name="After">The place to go on from; null begins at the first session.</param>
public sealed record SessionPageChoice(
    int Number,
    int Size,
    bool IncludeTotal = false,
    bool IsByCursor = false,
    SessionCursor? After = null
)
{
    internal long Skip => (long)(Number - 1) * Size;
}

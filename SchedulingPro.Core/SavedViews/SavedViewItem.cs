namespace SchedulingPro.Core.SavedViews;

/// <summary>A saved view as its menu shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Query">The page's query string without its question mark.</param>
/// <param name="IsShared">Whether the whole team sees it.</param>
/// <param name="IsOwn">Whether the asker made it.</param>
/// <param name="OwnerName">Display name of whoever made it; empty when the account is gone.</param>
/// <param name="IsDefault">Whether the page opens with it for the asker.</param>
public sealed record SavedViewItem(
    int Id,
    string Name,
    string Query,
    bool IsShared,
    bool IsOwn,
    string OwnerName,
    bool IsDefault = false
);

namespace SchedulingPro.Core.SavedViews;

/// <summary>A page's filters under a name.</summary>
public sealed class SavedView
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Page it belongs to, for example <c>leads</c>.</summary>
    public string Page { get; set; } = "";

    /// <summary>Name, unique among the owner's views of the page.</summary>
    public string Name { get; set; } = "";

    /// <summary>The page's query string without its question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>Who made it.</summary>
    public int UserId { get; set; }

    /// <summary>Whether the whole team sees it.</summary>
    public bool IsShared { get; set; }

    /// <summary>When it was last saved (UTC).</summary>
    public DateTime SavedOn { get; set; }
}

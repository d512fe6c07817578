namespace SchedulingPro.Core.SavedViews;

/// <summary>The view that a page opens with for a user.</summary>
public sealed class SavedViewDefault
{
    /// <summary>User.</summary>
    public int UserId { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Page.</summary>
    public string Page { get; set; } = "";

    /// <summary>The view.</summary>
    public int ViewId { get; set; }
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;

namespace SchedulingPro.Dashboard.Components.SavedViews;

/// <summary>The saved views of the person asking.</summary>
public interface ISavedViews
{
    /// <summary>Who asks.</summary>
    Task<UserContext> UserAsync(CancellationToken cancellationToken);

    /// <summary>Own views of the page and those of the team.</summary>
    Task<IReadOnlyList<SavedViewItem>> ListAsync(string page, CancellationToken cancellationToken);

    /// <summary>Saves a query string under a name; the same name again gets the new one.</summary>
    Task<SavedViewOutcome> SaveAsync(
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    );

    /// <summary>Removes a view.</summary>
    Task<SavedViewOutcome> RemoveAsync(int id, CancellationToken cancellationToken);

    /// <summary>Gives an own view another name.</summary>
    Task<SavedViewOutcome> RenameAsync(SavedViewItem view, string name, CancellationToken cancellationToken);

    /// <summary>The page opens with the view from now on; with none for null.</summary>
    Task<SavedViewOutcome> SetDefaultAsync(string page, int? id, CancellationToken cancellationToken);

    /// <summary>The query string that the page opens with; null for none.</summary>
    Task<string?> DefaultAsync(string page, CancellationToken cancellationToken);
}

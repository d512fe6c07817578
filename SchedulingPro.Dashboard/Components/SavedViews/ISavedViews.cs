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
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Components.SavedViews;

/// <summary>Views of the signed-in person, from the database.</summary>
internal sealed class SavedViewSource(IUserContextAccessor users, SavedViewQuery query, SavedViewEditor editor)
    : ISavedViews
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => users.GetAsync(cancellationToken);

    // Off the circuit's own thread: SQLite works where it is called, and the page must stay alive meanwhile.
    public async Task<IReadOnlyList<SavedViewItem>> ListAsync(string page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => query.ExecuteAsync(user.Scope, user, page, cancellationToken), cancellationToken);
    }

    public async Task<SavedViewOutcome> SaveAsync(
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => editor.SaveAsync(user, page, name, query, isShared, cancellationToken),
            cancellationToken
        );
    }

    public async Task<SavedViewOutcome> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => editor.RemoveAsync(user, id, cancellationToken), cancellationToken);
    }

    public async Task<SavedViewOutcome> RenameAsync(
        SavedViewItem view,
        string name,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => editor.ChangeAsync(user, view.Id, name, view.IsShared, cancellationToken),
            cancellationToken
        );
    }

    public async Task<SavedViewOutcome> SetDefaultAsync(string page, int? id, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => editor.SetDefaultAsync(user, page, id, cancellationToken), cancellationToken);
    }

    public async Task<string?> DefaultAsync(string page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => query.DefaultAsync(user.Scope, user, page, cancellationToken), cancellationToken);
    }
}

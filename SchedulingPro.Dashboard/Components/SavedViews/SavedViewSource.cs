using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Components.SavedViews;

/// <summary>Views of the signed-in person, from the database.</summary>
internal sealed class SavedViewSource(IUserContextAccessor users, SavedViewQuery query, SavedViewEditor editor)
    : ISavedViews
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => users.GetAsync(cancellationToken);

    public async Task<IReadOnlyList<SavedViewItem>> ListAsync(string page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await query.ExecuteAsync(user.Scope, user, page, cancellationToken);
    }

    public async Task<SavedViewOutcome> SaveAsync(
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    ) =>
        await editor.SaveAsync(await users.GetAsync(cancellationToken), page, name, query, isShared, cancellationToken);

    public async Task<SavedViewOutcome> RemoveAsync(int id, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(await users.GetAsync(cancellationToken), id, cancellationToken);
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Dashboard.Components.SavedViews;

namespace SchedulingPro.Tests.Components;

/// <summary>Saved views of somebody who has none and can make none.</summary>
internal sealed class NoSavedViews : ISavedViews
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => Task.FromResult(UserContext.Nobody);

    public Task<IReadOnlyList<SavedViewItem>> ListAsync(string page, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SavedViewItem>>([]);

    public Task<SavedViewOutcome> SaveAsync(
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    ) => Task.FromResult(SavedViewOutcome.NotAllowed);

    public Task<SavedViewOutcome> RemoveAsync(int id, CancellationToken cancellationToken) =>
        Task.FromResult(SavedViewOutcome.NotAllowed);

    public Task<SavedViewOutcome> RenameAsync(SavedViewItem view, string name, CancellationToken cancellationToken) =>
        Task.FromResult(SavedViewOutcome.NotAllowed);

    public Task<SavedViewOutcome> SetDefaultAsync(string page, int? id, CancellationToken cancellationToken) =>
        Task.FromResult(SavedViewOutcome.NotAllowed);

    public Task<string?> DefaultAsync(string page, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Dashboard.Components.SavedViews;

namespace SchedulingPro.Tests.Components;

/// <summary>Renaming a view by keyboard.</summary>
public sealed class SavedViewsMenuTests : ComponentTest
{
    private const string Focus = "Blazor._internal.domWrapper.focus";

    [Fact]
    public async Task Rename_BegunAndEnded_KeepsTheFocus()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddScoped<ISavedViews, OneView>();
        var menu = Render<SavedViewsMenu>(p => p.Add(m => m.Page, "leads").Add(m => m.Url, "/leads?q=x"));
        await ClickAsync(menu.Find("button[aria-haspopup]"));

        await ClickAsync(menu.Find("button[title=Rename]"));
        JSInterop.Invocations[Focus][^1].Arguments[0].ShouldBeElementReferenceTo(menu.Find(".views-rename input"));

        await ClickAsync(menu.Find("button[title='Keep the old name']"));
        JSInterop.Invocations[Focus][^1].Arguments[0].ShouldBeElementReferenceTo(menu.Find("button[title=Rename]"));

        await ClickAsync(menu.Find("button[title=Rename]"));
        await menu.Find(".views-rename").SubmitAsync();
        JSInterop.Invocations[Focus][^1].Arguments[0].ShouldBeElementReferenceTo(menu.Find("button[title=Rename]"));
        Assert.Equal("Pipes, renamed", menu.Find(".views-name").TextContent);
    }

    private sealed class OneView : ISavedViews
    {
        private string name = "Pipes";

        public Task<UserContext> UserAsync(CancellationToken cancellationToken) => Task.FromResult(UserContext.Nobody);

        public Task<IReadOnlyList<SavedViewItem>> ListAsync(string page, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SavedViewItem>>([new(5, name, "q=y", false, true, "Ann")]);

        public Task<SavedViewOutcome> RenameAsync(
            SavedViewItem view,
            string newName,
            CancellationToken cancellationToken
        )
        {
            name = $"{newName}, renamed";
            return Task.FromResult(SavedViewOutcome.Done);
        }

        public Task<SavedViewOutcome> SaveAsync(
            string page,
            string newName,
            string query,
            bool isShared,
            CancellationToken cancellationToken
        ) => Task.FromResult(SavedViewOutcome.NotAllowed);

        public Task<SavedViewOutcome> RemoveAsync(int id, CancellationToken cancellationToken) =>
            Task.FromResult(SavedViewOutcome.NotAllowed);

        public Task<SavedViewOutcome> SetDefaultAsync(string page, int? id, CancellationToken cancellationToken) =>
            Task.FromResult(SavedViewOutcome.NotAllowed);

        public Task<string?> DefaultAsync(string page, CancellationToken cancellationToken) =>
            Task.FromResult<string?>(null);
    }
}

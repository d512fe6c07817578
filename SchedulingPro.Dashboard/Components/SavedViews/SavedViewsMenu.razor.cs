using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Menus;

namespace SchedulingPro.Dashboard.Components.SavedViews;

/// <summary>A page's saved views: choose one, save what is shown under a name, remove one. Each view is a link.</summary>
public sealed partial class SavedViewsMenu
{
    private Dropdown? menu;
    private IReadOnlyList<SavedViewItem>? views;
    private string? loadedFor;
    private bool mayShare;
    private string name = "";
    private bool isShared;
    private string? problem;
    private string? failed;
    private SavedViewItem? renamed;
    private string newName = "";
    private readonly Dictionary<int, ElementReference> pencils = [];
    private ElementReference nameField;

    // The one that had the focus goes away with the form or with the pencil.
    private Func<ElementReference>? focusNext;

    [Inject]
    private ISavedViews Views { get; set; } = null!;

    [Inject]
    private ILogger<SavedViewsMenu> Log { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    /// <summary>The page whose views they are, for example "leads".</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>The URL of what is shown now, without what is no part of a view (an open row, the page of a list).</summary>
    [Parameter, EditorRequired]
    public required string Url { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Query => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Url[(at + 1)..] : "";

    private string Path => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Url[..at] : Url;

    /// <summary>To be sent to colleagues: each sees what their own companies allow.</summary>
    private string FullUrl => Navigation.ToAbsoluteUri(Url).AbsoluteUri;

    private SavedViewItem? Chosen => views?.FirstOrDefault(v => v.Query == Query);

    protected override async Task OnParametersSetAsync()
    {
        if (loadedFor != Page)
        {
            loadedFor = Page;
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusNext is { } next)
        {
            focusNext = null;
            if (next() is { Context: not null } element)
            {
                await element.FocusAsync(preventScroll: true);
            }
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            var user = await Views.UserAsync(CancellationToken.None);
            (views, mayShare) = (await Views.ListAsync(Page, CancellationToken.None), SavedViewEditor.MayShare(user));
        }
        catch (Exception failure)
        {
            // The page works without its views.
            failed = ErrorReference.New();
            LogFailure(Log, failed, failure);
        }
    }

    private void Reset() => (name, isShared, problem, renamed) = ("", false, null, null);

    private string HrefOf(string query) => query.Length == 0 ? Path : $"{Path}?{query}";

    private void BeginRename(SavedViewItem view)
    {
        (renamed, newName, problem) = (view, view.Name, null);
        focusNext = () => nameField;
    }

    private void EndRename()
    {
        var id = renamed!.Id;
        renamed = null;
        focusNext = views!.Any(v => v.Id == id) ? () => pencils.GetValueOrDefault(id) : null;
    }

    private async Task RenameAsync()
    {
        var outcome = await Views.RenameAsync(renamed!, newName, CancellationToken.None);
        problem = Words(outcome);
        if (problem is null)
        {
            await LoadAsync();
            EndRename();
        }
    }

    /// <summary>The view that the page opens with from now on; a second press takes it back.</summary>
    private async Task ToggleDefaultAsync(SavedViewItem view)
    {
        problem = Words(await Views.SetDefaultAsync(Page, view.IsDefault ? null : view.Id, CancellationToken.None));
        await LoadAsync();
    }

    private Task CloseAsync() => menu!.CloseAsync();

    private async Task SaveAsync()
    {
        var outcome = await Views.SaveAsync(Page, name, Query, isShared, CancellationToken.None);
        problem = Words(outcome);
        if (outcome == SavedViewOutcome.Done)
        {
            Toasts.Show($"Saved as “{name.Trim()}”.");
            await LoadAsync();
            await CloseAsync();
        }
    }

    private async Task RemoveAsync(SavedViewItem view)
    {
        var outcome = await Views.RemoveAsync(view.Id, CancellationToken.None);
        problem = Words(outcome);
        await LoadAsync();
        if (outcome == SavedViewOutcome.Done)
        {
            Toasts.Show(
                $"Removed the view “{view.Name}”.",
                undo: view.IsOwn ? () => InvokeAsync(() => RestoreAsync(view)) : null
            );
        }
    }

    private async Task RestoreAsync(SavedViewItem view)
    {
        await Views.SaveAsync(Page, view.Name, view.Query, view.IsShared, CancellationToken.None);
        await LoadAsync();
        StateHasChanged();
    }

    private static string? Words(SavedViewOutcome outcome) =>
        outcome switch
        {
            SavedViewOutcome.Done or SavedViewOutcome.Gone => null,
            SavedViewOutcome.NameMissing => "Give it a name.",
            SavedViewOutcome.NameTooLong => $"Names have at most {SavedViewEditor.LongestName} characters.",
            SavedViewOutcome.QueryTooLong => "There are too many filters to save.",
            SavedViewOutcome.TooMany => $"You have {SavedViewEditor.MostOfUser} views; remove one first.",
            SavedViewOutcome.NameTaken => "Another view has this name.",
            _ => "Your role cannot do that.",
        };

    [LoggerMessage(LogLevel.Error, "Saved views could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

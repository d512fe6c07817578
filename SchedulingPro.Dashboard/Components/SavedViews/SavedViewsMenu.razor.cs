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

    [Inject]
    private ISavedViews Views { get; set; } = null!;

    [Inject]
    private ILogger<SavedViewsMenu> Log { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    /// <summary>The page whose views they are, for example "leads".</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>What is shown now, as a query string without question mark.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    /// <summary>The URL that shows a view.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> HrefOf { get; set; }

    private SavedViewItem? Chosen => views?.FirstOrDefault(v => v.Query == Query);

    protected override async Task OnParametersSetAsync()
    {
        if (loadedFor != Page)
        {
            loadedFor = Page;
            await LoadAsync();
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

    private void Reset() => (name, isShared, problem) = ("", false, null);

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

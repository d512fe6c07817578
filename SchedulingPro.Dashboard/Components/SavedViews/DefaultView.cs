using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Components.SavedViews;

/// <summary>Opens a page with the view that its reader chose for it, where the URL asks for nothing else. Draws nothing.</summary>
public sealed partial class DefaultView : ComponentBase
{
    [Inject]
    private ISavedViews Views { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<DefaultView> Log { get; set; } = null!;

    /// <summary>The page whose views they are, for example "leads".</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var opened = new Uri(Navigation.Uri);
        if (opened.Query.Length > 0)
        {
            return;
        }

        string? query;
        try
        {
            query = await Views.DefaultAsync(Page, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The page works without it.
            LogFailure(Log, ErrorReference.New(), failure);
            return;
        }

        // Whoever went on meanwhile is not called back.
        if (!string.IsNullOrEmpty(query) && Navigation.Uri == opened.ToString())
        {
            Navigation.NavigateTo($"{opened.AbsolutePath}?{query}", replace: true);
        }
    }

    [LoggerMessage(LogLevel.Error, "The view that a page opens with could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

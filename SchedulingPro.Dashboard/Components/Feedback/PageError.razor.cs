using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Components.Feedback;

/// <summary>Stands in for a page that threw; writes the error to the log under the reference it shows.</summary>
public sealed partial class PageError
{
    private readonly string reference = ErrorReference.New();

    [Inject]
    private ILogger<PageError> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired]
    public required Exception Exception { get; set; }

    [Parameter]
    public EventCallback Retry { get; set; }

    /// <summary>Without the query string: it may hold a name or a phone number.</summary>
    protected override void OnInitialized() =>
        LogPageError(Log, new Uri(Navigation.Uri).AbsolutePath, reference, Exception);

    [LoggerMessage(LogLevel.Error, "Page {Path} failed, reference {Reference}")]
    private static partial void LogPageError(ILogger log, string path, string reference, Exception exception);
}

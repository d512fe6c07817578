using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>What the pages share on which managers work on attribution: they show a list, change it, and offer each change to be undone.</summary>
public abstract partial class AttributionEditPage<TView> : ComponentBase, IDisposable
    where TView : class
{
    private readonly CancellationTokenSource left = new();

    // A source that was disposed gives no token any more.
    protected AttributionEditPage() => Left = left.Token;

    [Inject]
    internal Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = null!;

    /// <summary>What the list holds, for the log.</summary>
    protected abstract string What { get; }

    /// <summary>What was read last; null before.</summary>
    protected TView? View { get; private set; }

    /// <summary>Reference of the error when it could not be read.</summary>
    protected string? Failure { get; private set; }

    /// <summary>A change is under way.</summary>
    protected bool IsBusy { get; set; }

    /// <summary>Cancelled once the page is left.</summary>
    protected CancellationToken Left { get; }

    protected abstract Task<TView> ReadAsync(CancellationToken cancellationToken);

    protected override Task OnInitializedAsync() => LoadAsync();

    protected async Task LoadAsync()
    {
        Failure = null;
        try
        {
            View = await ReadAsync(Left);
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
        catch (Exception error)
        {
            Failure = ErrorReference.New();
            LogFailure(Loggers.CreateLogger(GetType()), What, Failure, error);
        }
    }

    /// <summary>Shows what an undo changed; it may come when the page was left already.</summary>
    protected async Task ShowAsync()
    {
        if (!Left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
        GC.SuppressFinalize(this);
    }

    [LoggerMessage(LogLevel.Error, "The {What} could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string what, string reference, Exception failure);
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>Enters advertising costs and removes them.</summary>
public sealed partial class SpendPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private SpendView? view;
    private SpendPreview? preview;
    private string? failure;
    private bool isTyping;
    private bool busy;

    [Inject]
    private SpendModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<SpendPage> Log { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task LoadAsync()
    {
        failure = null;
        try
        {
            view = await Model.LoadAsync(left.Token);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
        catch (Exception error)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        var name = chosen.File.Name;
        if (chosen.File.Size > SpendFile.LargestFile)
        {
            var limit = SpendFile.LargestFile / (1024 * 1024);
            preview = new(name, [], [new(1, "file", $"it has more than {limit} MB.")], new HashSet<SpendDraft>(), []);
            return;
        }

        busy = true;
        try
        {
            await using var file = chosen.File.OpenReadStream(SpendFile.LargestFile, left.Token);
            preview = await Model.ReadAsync(view!, name, file, left.Token);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left meanwhile; a file that was only read changes nothing.
        }
        finally
        {
            busy = false;
        }
    }

    private async Task<IReadOnlyList<FieldError>> EnterAsync(SpendDraft draft)
    {
        if (busy)
        {
            // The second click of a double click: the cost is being entered.
            return [];
        }

        var errors = await StoreAsync([view!.InKnownWords(draft)], null);
        isTyping = errors.Count > 0;
        return errors;
    }

    private async Task EnterFileAsync(IReadOnlyList<SpendDraft> drafts)
    {
        if (busy)
        {
            return;
        }

        var errors = await StoreAsync(drafts, preview!.FileName);
        preview =
            errors.Count == 0
                ? null
                : preview with
                {
                    Errors = [.. errors.Select(e => new SpendFileError(1, e.Field, e.Reason + "."))],
                };
    }

    private async Task<IReadOnlyList<FieldError>> StoreAsync(IReadOnlyList<SpendDraft> drafts, string? file)
    {
        busy = true;
        try
        {
            var result = await Model.AddAsync(drafts, file, CancellationToken.None);
            if (result.IsDone)
            {
                var id = Guid.Parse(result.Id!);
                Toasts.Show(
                    $"Entered: {SpendWords.Sum(drafts, view!.List.Currency)}",
                    undo: () => InvokeAsync(() => TakeBackAsync(id))
                );
                await LoadAsync();
            }

            return result.Errors;
        }
        finally
        {
            busy = false;

            // The form that asked draws itself only; the list of costs is the page's.
            StateHasChanged();
        }
    }

    private async Task RemoveAsync(SpendEntry entry)
    {
        busy = true;
        try
        {
            var removed = await Model.RemoveAsync(entry.Id, CancellationToken.None);
            if (removed.Count > 0)
            {
                Toasts.Show("Removed.", undo: () => InvokeAsync(() => PutBackAsync(removed)));
            }

            await LoadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    // An undo may come when the page was left already.
    private async Task TakeBackAsync(Guid id)
    {
        await Model.RemoveAsync(id, CancellationToken.None);
        await ShowAsync();
    }

    private async Task PutBackAsync(IReadOnlyList<SpendDraft> drafts)
    {
        await Model.AddAsync(drafts, null, CancellationToken.None);
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        if (!left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    [LoggerMessage(LogLevel.Error, "The advertising costs could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

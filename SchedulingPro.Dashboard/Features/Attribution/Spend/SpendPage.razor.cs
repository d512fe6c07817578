using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>Enters advertising costs and removes them.</summary>
public sealed partial class SpendPage
{
    private SpendPreview? preview;
    private bool isTyping;

    [Inject]
    private SpendModel Model { get; set; } = null!;

    protected override string What => "advertising costs";

    protected override Task<SpendView> ReadAsync(CancellationToken cancellationToken) =>
        Model.LoadAsync(cancellationToken);

    private async Task ReadFileAsync(InputFileChangeEventArgs chosen)
    {
        var name = chosen.File.Name;
        if (chosen.File.Size > SpendFile.LargestFile)
        {
            var limit = SpendFile.LargestFile / (1024 * 1024);
            preview = new(name, [], [new(1, "file", $"it has more than {limit} MB.")], new HashSet<SpendDraft>(), []);
            return;
        }

        IsBusy = true;
        try
        {
            await using var file = chosen.File.OpenReadStream(SpendFile.LargestFile, Left);
            preview = await Model.ReadAsync(View!, name, file, Left);
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // The page was left meanwhile; a file that was only read changes nothing.
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task<IReadOnlyList<FieldError>> EnterAsync(SpendDraft draft)
    {
        if (IsBusy)
        {
            // The second click of a double click: the cost is being entered.
            return [];
        }

        var errors = await StoreAsync([View!.InKnownWords(draft)], null);
        isTyping = errors.Count > 0;
        return errors;
    }

    private async Task EnterFileAsync(IReadOnlyList<SpendDraft> drafts)
    {
        if (IsBusy)
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
        IsBusy = true;
        try
        {
            var result = await Model.AddAsync(drafts, file, CancellationToken.None);
            if (result.IsDone)
            {
                var id = Guid.Parse(result.Id!);
                Toasts.Show(
                    $"Entered: {SpendWords.Sum(drafts, View!.List.Currency)}",
                    undo: () => InvokeAsync(() => TakeBackAsync(id))
                );
                await LoadAsync();
            }

            return result.Errors;
        }
        finally
        {
            IsBusy = false;

            // The form that asked draws itself only; the list of costs is the page's.
            StateHasChanged();
        }
    }

    private async Task RemoveAsync(SpendEntry entry)
    {
        IsBusy = true;
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
            IsBusy = false;
        }
    }

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
}

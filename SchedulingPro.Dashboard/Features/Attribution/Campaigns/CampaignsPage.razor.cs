using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Merges campaign names and undoes merges.</summary>
public sealed partial class CampaignsPage : IDisposable
{
    private const int MostSuggested = 10;

    private readonly CancellationTokenSource left = new();
    private readonly HashSet<string> ticked = new(StringComparer.Ordinal);
    private CampaignsView? view;
    private string? failure;
    private string? problem;
    private string? tried;
    private bool busy;

    [Inject]
    private CampaignsModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<CampaignsPage> Log { get; set; } = null!;

    private IReadOnlyList<CampaignName> Found => view?.List.Names ?? [];

    private IReadOnlyList<CampaignCount> Ticked =>
        [.. Found.Where(n => ticked.Contains(n.Name)).Select(n => new CampaignCount(n.Name, n.Sessions))];

    protected override Task OnInitializedAsync() => LoadAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private static string KeyOf(CampaignSuggestion suggestion) =>
        string.Join('\u001F', suggestion.Spellings.Select(s => s.Name));

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

    private void Toggle(string name)
    {
        if (!ticked.Remove(name))
        {
            ticked.Add(name);
        }
    }

    private async Task MergeAsync(MergeOrder order, string? form)
    {
        if (busy)
        {
            return;
        }

        (busy, problem, tried) = (true, null, form);
        try
        {
            var result = await Model.MergeAsync(order.Names, order.Into, CancellationToken.None);
            if (!result.IsDone)
            {
                problem = string.Join(" ", result.Errors.Select(e => CampaignsWords.Problem(e.Field, e.Reason)));
                return;
            }

            ticked.Clear();
            var id = Guid.Parse(result.Id!);
            Toasts.Show($"Merged into “{order.Into.Trim()}”.", undo: () => InvokeAsync(() => UndoAsync(id)));
            await LoadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task UndoAsync(Guid mergeId)
    {
        busy = true;
        try
        {
            // An undo may come when the page was left already.
            if (await Model.UndoAsync(mergeId, CancellationToken.None))
            {
                Toasts.Show("The names count for themselves again.");
            }

            if (!left.IsCancellationRequested)
            {
                await LoadAsync();
                StateHasChanged();
            }
        }
        finally
        {
            busy = false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The campaigns could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Attribution.Campaigns;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Merges campaign names and undoes merges.</summary>
public sealed partial class CampaignsPage
{
    private const int MostSuggested = 10;

    // Tags in links are anybody's to invent; a page holds only so many of them.
    private const int MostNames = 500;

    private readonly HashSet<string> ticked = new(StringComparer.Ordinal);
    private string? problem;
    private string? tried;

    [Inject]
    private CampaignsModel Model { get; set; } = null!;

    private IReadOnlyList<CampaignName> Found => View?.List.Names ?? [];

    private IReadOnlyList<CampaignCount> Ticked =>
        [.. Found.Where(n => ticked.Contains(n.Name)).Select(n => new CampaignCount(n.Name, n.Sessions))];

    protected override string What => "campaigns";

    protected override Task<CampaignsView> ReadAsync(CancellationToken cancellationToken) =>
        Model.LoadAsync(cancellationToken);

    private static string KeyOf(CampaignSuggestion suggestion) =>
        string.Join('\u001F', suggestion.Spellings.Select(s => s.Name));

    private void Toggle(string name)
    {
        if (!ticked.Remove(name))
        {
            ticked.Add(name);
        }
    }

    private async Task MergeAsync(MergeOrder order, string? form)
    {
        if (IsBusy)
        {
            return;
        }

        (IsBusy, problem, tried) = (true, null, form);
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
            IsBusy = false;
        }
    }

    private async Task UndoAsync(Guid mergeId)
    {
        IsBusy = true;
        try
        {
            if (await Model.UndoAsync(mergeId, CancellationToken.None))
            {
                Toasts.Show("The names count for themselves again.");
            }

            await ShowAsync();
        }
        finally
        {
            IsBusy = false;
        }
    }
}

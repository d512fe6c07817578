using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>Chooses what is asked of one field: any of some values, or none of them. Every tick counts at once.</summary>
public sealed partial class FilterEditor : IDisposable
{
    private const int FewValues = 9;
    private IReadOnlyList<FilterOption>? options;
    private HashSet<string> chosen = [];
    private bool excluded;
    private FilterTerm? given;
    private string search = "";
    private CancellationTokenSource? loading;
    private ElementReference root;

    [Parameter, EditorRequired]
    public required FilterQuestion Question { get; set; }

    /// <summary>What is asked of the field now; null for nothing.</summary>
    [Parameter]
    public FilterTerm? Term { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<FilterTerm> OnChange { get; set; }

    private bool IsSearchable => Question.Options.Count == 0 || Question.Options.Count > FewValues;

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnParametersSet()
    {
        if (Term == given)
        {
            return;
        }

        given = Term;
        chosen = [.. Term?.Values ?? []];
        excluded = Term?.Excluded ?? excluded;
    }

    /// <summary>The button that led here may be gone, and keys must go on working in the panel.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await root.FocusAsync(preventScroll: true);
        }
    }

    public void Dispose() => loading?.Cancel();

    private Task SearchAsync(string? typed)
    {
        search = typed ?? "";
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        using var mine = new CancellationTokenSource();
        loading = mine;
        try
        {
            var found = await Question.FindAsync(search.Trim(), mine.Token);
            if (loading == mine)
            {
                options = WithChosenFirst(found);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer question is on its way.
        }
        finally
        {
            if (loading == mine)
            {
                loading = null;
            }
        }
    }

    /// <summary>What is chosen stays in sight, also when it is not among the values found.</summary>
    private IReadOnlyList<FilterOption> WithChosenFirst(IReadOnlyList<FilterOption> found)
    {
        if (search.Trim().Length > 0 || Question.Options.Count > 0)
        {
            return found;
        }

        var known = found.ToDictionary(o => o.Value, StringComparer.Ordinal);
        var first = chosen
            .Order(StringComparer.Ordinal)
            .Select(value => known.GetValueOrDefault(value) ?? new(value, value))
            .ToList();
        return [.. first, .. found.Where(o => !chosen.Contains(o.Value))];
    }

    private Task TickAsync(string value, bool ticked)
    {
        if (ticked)
        {
            chosen.Add(value);
        }
        else
        {
            chosen.Remove(value);
        }

        return SendAsync();
    }

    private Task ExcludeAsync(bool exclude)
    {
        excluded = exclude;
        return chosen.Count == 0 ? Task.CompletedTask : SendAsync();
    }

    private Task SendAsync()
    {
        given = excluded ? FilterTerm.NoneOf(chosen) : FilterTerm.AnyOf(chosen);
        return OnChange.InvokeAsync(given);
    }
}

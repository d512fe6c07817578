using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>
/// Search, period and filters of a page about sessions: one chip for each filter, one button to add another. It keeps no
/// state of its own beyond the moment: the page puts every change into its URL and hands it back as <see cref="Selection"/>.
/// </summary>
public sealed partial class FilterBar
{
    private SelectionState current = new();
    private SelectionState? given;
    private Dictionary<(string Field, string Value), string> labels = [];

    [Inject]
    private IFilterValues Values { get; set; } = null!;

    [Parameter, EditorRequired]
    public required SelectionState Selection { get; set; }

    /// <summary>The tenant's: days begin in it.</summary>
    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SelectionChange> OnChange { get; set; }

    /// <summary>Parts of the URL that could not be understood.</summary>
    [Parameter]
    public IReadOnlyList<string> Problems { get; set; } = [];

    [Parameter]
    public bool CanSearch { get; set; } = true;

    /// <summary>Metrics are about creation only.</summary>
    [Parameter]
    public bool CanChooseBasis { get; set; } = true;

    [Parameter]
    public bool CanChooseAllTime { get; set; } = true;

    /// <summary>More controls of the page's own, at the end of the row.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        // A page's answer may be older than what was chosen since; only what it newly says counts.
        if (given != Selection)
        {
            given = Selection;
            current = Selection;
        }

        await LoadLabelsAsync();
    }

    private Task SearchAsync(string text) =>
        ChangeAsync(
            new(
                current with
                {
                    Filter = current.Filter with { Search = text },
                },
                Replaces: current.Filter.Search.Length > 0
            )
        );

    private Task ApplyAsync(FilterChange change) =>
        ChangeAsync(
            new(
                current with
                {
                    Filter = current.Filter.With(change.Key, change.Term),
                },
                Replaces: current.Filter.Terms.ContainsKey(change.Key)
            )
        );

    private Task RemoveAsync(string key) =>
        ChangeAsync(new(current with { Filter = current.Filter.Without(key) }, Replaces: false));

    private Task ClearAsync() =>
        ChangeAsync(
            new(current with { Filter = SessionFilter.None with { Search = current.Filter.Search } }, Replaces: false)
        );

    private async Task ChangeAsync(SelectionChange change)
    {
        current = change.Selection;
        await OnChange.InvokeAsync(change);
        await LoadLabelsAsync();
    }

    private IEnumerable<string> LabelsOf(SessionFilterField field, FilterTerm term) =>
        term.Values.Select(value =>
            field.Options.FirstOrDefault(o => o.Value == value)?.Label
            ?? (
                value == FilterValues.NotGiven
                    ? "not given"
                    : labels.GetValueOrDefault((field.Key, value), field.Vocabulary is null ? "…" : value)
            )
        );

    /// <summary>Companies, schedulers, routers, job types and the like stand in the URL by id; people read names.</summary>
    private async Task LoadLabelsAsync()
    {
        foreach (var (key, term) in current.Filter.Terms)
        {
            if (
                SessionFilterCatalog.Find(key) is not { Options.Count: 0 } field
                || (field.Vocabulary is not null && field.Names is null)
                || term.Values.All(value => labels.ContainsKey((key, value)))
            )
            {
                continue;
            }

            // Of ids there may be more than are offered at once: those are looked for one by one.
            foreach (var search in field.Names is null ? [""] : term.Values)
            {
                foreach (var option in await Values.FindAsync(field, search, CancellationToken.None))
                {
                    labels[(key, option.Value)] = option.Label;
                }
            }

            foreach (var value in term.Values)
            {
                labels.TryAdd((key, value), value);
            }
        }
    }
}

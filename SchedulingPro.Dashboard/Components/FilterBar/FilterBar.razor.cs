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
    private IReadOnlyList<FilterQuestion> fields = [];

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

    /// <summary>False where time is no part of the question.</summary>
    [Parameter]
    public bool CanChoosePeriod { get; set; } = true;

    /// <summary>More controls of the page's own, at the end of the row.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized() =>
        fields = [.. SessionFilterCatalog.All.Where(f => f.IsOffered).Select(f => FilterQuestion.Of(f, Values))];

    protected override void OnParametersSet()
    {
        // A page's answer may be older than what was chosen since; only what it newly says counts.
        if (given != Selection)
        {
            given = Selection;
            current = Selection;
        }
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

    private Task ChangeAsync(SelectionChange change)
    {
        current = change.Selection;
        return OnChange.InvokeAsync(change);
    }

    private FilterQuestion? Find(string key) =>
        SessionFilterCatalog.Find(key) is { } field ? FilterQuestion.Of(field, Values) : null;
}

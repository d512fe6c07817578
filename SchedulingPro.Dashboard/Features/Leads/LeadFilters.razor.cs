using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>
/// Search, time of arrival and filters of the queue. It keeps no state beyond the moment; the page puts every change into its
/// URL and hands it back.
/// </summary>
public sealed partial class LeadFilters
{
    private LeadFilter current = LeadFilter.None;
    private LeadFilter? given;
    private IReadOnlyList<FilterQuestion> fields = [];

    [Inject]
    private LeadFilterValues Values { get; set; } = null!;

    [Parameter, EditorRequired]
    public required LeadFilter Filter { get; set; }

    /// <summary>The tenant's: days begin in it.</summary>
    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<LeadFilterChange> OnChange { get; set; }

    /// <summary>Parts of the URL that could not be understood.</summary>
    [Parameter]
    public IReadOnlyList<string> Problems { get; set; } = [];

    /// <summary>More controls at the end of the row.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private SelectionState Arrived => new() { Period = current.Arrived };

    protected override void OnInitialized() =>
        fields = [.. LeadFilterCatalog.All.Where(f => f.IsOffered).Select(Values.Ask)];

    protected override void OnParametersSet()
    {
        // The page's answer may be older than what was chosen since; only what it newly says counts.
        if (given != Filter)
        {
            given = Filter;
            current = Filter;
        }
    }

    private FilterQuestion? Find(string key) => LeadFilterCatalog.Find(key) is { } field ? Values.Ask(field) : null;

    private Task SearchAsync(string text) =>
        ChangeAsync(current with { Search = text }, replaces: current.Search.Length > 0);

    private Task ChangePeriodAsync(SelectionChange change) =>
        ChangeAsync(current with { Arrived = change.Selection.Period });

    private Task ApplyAsync(FilterChange change) =>
        ChangeAsync(current.With(change.Key, change.Term), replaces: current.Terms.ContainsKey(change.Key));

    private Task ClearAsync() => ChangeAsync(current with { Terms = LeadFilter.None.Terms });

    private Task ChangeAsync(LeadFilter filter, bool replaces = false)
    {
        current = filter;
        return OnChange.InvokeAsync(new(filter, replaces));
    }
}

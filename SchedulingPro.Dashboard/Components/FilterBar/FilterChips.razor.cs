using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>What is asked, a chip for each field; each opens its editor. Ids are shown by the names of what they mean.</summary>
public sealed partial class FilterChips
{
    private readonly Dictionary<(string Field, string Value), string> labels = [];

    /// <summary>What is asked, by the field's key.</summary>
    [Parameter, EditorRequired]
    public required ImmutableSortedDictionary<string, FilterTerm> Terms { get; set; }

    /// <summary>The field with a key, or null for none.</summary>
    [Parameter, EditorRequired]
    public required Func<string, FilterQuestion?> Find { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<FilterChange> OnChange { get; set; }

    /// <summary>Nothing more is asked of the field with the key.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnRemove { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClear { get; set; }

    /// <summary>Parts of the URL that could not be understood.</summary>
    [Parameter]
    public IReadOnlyList<string> Problems { get; set; } = [];

    protected override async Task OnParametersSetAsync()
    {
        foreach (var (key, term) in Terms)
        {
            if (
                Find(key) is not { Options.Count: 0, SpeaksForItself: false } field
                || term.Values.All(value => labels.ContainsKey((key, value)))
            )
            {
                continue;
            }

            foreach (var search in field.IsFoundOneByOne ? term.Values : [""])
            {
                await FindAsync(field, search);
            }

            // Of many companies or schedulers only the first were offered: the others are looked for by their ids.
            foreach (var value in term.Values.Where(v => field.Stranger is not null && !labels.ContainsKey((key, v))))
            {
                await FindAsync(field, value);
            }

            foreach (var value in term.Values)
            {
                labels.TryAdd((key, value), value);
            }
        }
    }

    private async Task FindAsync(FilterQuestion field, string search)
    {
        foreach (var option in await field.FindAsync(search, CancellationToken.None))
        {
            labels[(field.Key, option.Value)] = option.Label;
        }
    }

    private static string Unfound(FilterQuestion field, FilterTerm term, string value) =>
        field.Stranger is not { } words ? value
        : term is { Excluded: false, Values.Length: 1 } ? words
        : $"{value} ({words})";

    private IEnumerable<string> LabelsOf(FilterQuestion field, FilterTerm term) =>
        term.Values.Select(value =>
            field.Options.FirstOrDefault(o => o.Value == value)?.Label
            ?? (
                value == FilterValues.NotGiven ? "not given"
                : labels.GetValueOrDefault((field.Key, value)) is not { } label ? (field.SpeaksForItself ? value : "…")
                : label == value ? Unfound(field, term, value)
                : label
            )
        );
}

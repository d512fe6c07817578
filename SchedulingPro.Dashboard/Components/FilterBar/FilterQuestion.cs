using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>A field that can be filtered by, whatever it is a field of.</summary>
/// <param name="Key">Key in URLs.</param>
/// <param name="Label">Words for people.</param>
/// <param name="Options">Its values where they are fixed; empty when they come from the data.</param>
/// <param name="FindAsync">Finds values whose words hold a text (empty for all).</param>
public sealed record FilterQuestion(
    string Key,
    string Label,
    IReadOnlyList<FilterOption> Options,
    Func<string, CancellationToken, Task<IReadOnlyList<FilterOption>>> FindAsync
)
{
    /// <summary>The values are words already and need none looked up.</summary>
    public bool SpeaksForItself { get; init; }

    /// <summary>The values are ids of more things than are offered at once: each is looked for by itself.</summary>
    public bool IsFoundOneByOne { get; init; }

    /// <summary>Said in place of an id that is not found because it is not among what the asker may see; null where any id can be.</summary>
    public string? Stranger { get; init; }

    /// <summary>A field of sessions.</summary>
    public static FilterQuestion Of(SessionFilterField field, IFilterValues values) =>
        new(field.Key, field.Label, field.Options, (search, cancel) => values.FindAsync(field, search, cancel))
        {
            SpeaksForItself = field.Vocabulary is not null && field.Names is null,
            IsFoundOneByOne = field.Names is not null,
            Stranger = field.Key switch
            {
                FilterKeys.Company => "not one of your companies",
                FilterKeys.Scheduler => "not one of your schedulers",
                FilterKeys.Router => "not one of your routers",
                _ => null,
            },
        };
}

using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>Which rows are shown, how many there are, and links to the others.</summary>
public sealed partial class Pager
{
    private long? typed;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Starts with 1.</summary>
    [Parameter, EditorRequired]
    public required long Page { get; set; }

    [Parameter, EditorRequired]
    public required int PageSize { get; set; }

    /// <summary>Rows on all pages.</summary>
    [Parameter, EditorRequired]
    public required long Total { get; set; }

    /// <summary>The URL of another page.</summary>
    [Parameter, EditorRequired]
    public required Func<long, string> PageHref { get; set; }

    /// <summary>The URL with another number of rows; without it the choice is not offered.</summary>
    [Parameter]
    public Func<int, string>? SizeHref { get; set; }

    [Parameter]
    public IReadOnlyList<int> Sizes { get; set; } = [25, 50, 100];

    /// <summary>What is counted, in the plural.</summary>
    [Parameter]
    public string Noun { get; set; } = "rows";

    [Parameter]
    public string Label { get; set; } = "Pages";

    private long LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    private string Summary =>
        Total == 0
            ? $"No {Noun}"
            : $"{Format((Page - 1) * PageSize + 1)}–{Format(Math.Min(Total, Page * PageSize))} of {Format(Total)} {Noun}";

    private void Remember(ChangeEventArgs change) =>
        typed = long.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : null;

    private void Jump()
    {
        if (typed is { } page)
            Navigation.NavigateTo(PageHref(Math.Clamp(page, 1, LastPage)));
    }

    private static string Format(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>What the page of alerts shows, as it stands in the URL.</summary>
public sealed record AlertsState
{
    /// <summary>The rules instead of the alerts.</summary>
    public bool ShowsRules { get; init; }

    /// <summary>All alerts, also those that somebody took note of.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Only the alerts of one rule.</summary>
    public int? Rule { get; init; }

    /// <summary>Key of the rule that is edited; 0 for a new one; null for none.</summary>
    public int? Editing { get; init; }

    public int Page { get; init; } = 1;

    public string Url =>
        AppUrls.With(
            AppUrls.Alerts,
            (
                "tab",
                ShowsRules ? "rules"
                : ShowsAll ? "all"
                : null
            ),
            ("rule", Number(Rule)),
            ("edit", Editing is 0 ? "new" : Number(Editing)),
            ("page", Page > 1 ? Number(Page) : null)
        );

    public static AlertsState Read(string url)
    {
        var query = QueryHelpers.ParseQuery(new Uri(url).Query);
        var (tab, edit) = (query.GetValueOrDefault("tab").ToString(), query.GetValueOrDefault("edit").ToString());
        var editing = edit == "new" ? 0 : Positive(edit);
        return new()
        {
            ShowsRules = tab == "rules" || editing is not null,
            ShowsAll = tab == "all",
            Rule = Positive(query.GetValueOrDefault("rule").ToString()),
            Editing = editing,
            Page = Positive(query.GetValueOrDefault("page").ToString()) ?? 1,
        };
    }

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

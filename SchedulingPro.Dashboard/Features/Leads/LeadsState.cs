using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>What the queue shows, as it stands in the URL.</summary>
public sealed record LeadsState
{
    /// <summary>Leads on a page.</summary>
    public const int PageSize = 50;

    private const int LastPage = 10_000_000;

    public LeadTab Tab { get; init; }

    /// <summary>Filters, search and period of arrival.</summary>
    public LeadFilter Filter { get; init; } = LeadFilter.None;

    /// <summary>Starts with 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The lead that is open, or null.</summary>
    public int? LeadId { get; init; }

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public string Url => AppUrls.With(AppUrls.Leads, Named(Parameters()));

    /// <summary>All leads that are asked for, as a file.</summary>
    public string ExportUrl(ExportFormat format) =>
        AppUrls.With(
            format == ExportFormat.Xlsx ? AppUrls.LeadsWorkbook : AppUrls.LeadsExport,
            Named((this with { Page = 1, LeadId = null }).Parameters())
        );

    /// <summary>What a saved view keeps: the tab and what is asked, neither the place nor the lead.</summary>
    public string ViewUrl => (this with { Page = 1, LeadId = null }).Url;

    public LeadsState WithTab(LeadTab tab) => this with { Tab = tab, Page = 1 };

    /// <summary>Other leads are asked for: from their beginning, and what is open stays open.</summary>
    public LeadsState WithFilter(LeadFilter filter) => this with { Filter = filter, Page = 1 };

    public LeadsState WithLead(int? leadId) => this with { LeadId = leadId };

    /// <summary>Whether the same leads are asked for, whichever is open.</summary>
    public bool AsksTheSameAs(LeadsState other) => this with { LeadId = null } == other with { LeadId = null };

    public static LeadsState Read(Uri url) => Read(url.Query);

    public static LeadsState Read(string query)
    {
        var all = QueryHelpers
            .ParseQuery(query)
            .SelectMany(parameter => parameter.Value.Select(value => (Name: parameter.Key, Value: value ?? "")))
            .ToList();
        var last = all.GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        var problems = new List<string>();
        var filter = LeadFilterCodec.Read(all, problems);
        return new()
        {
            Tab = TabOf(last.GetValueOrDefault("tab"), problems),
            Filter = filter,
            Page = Number(last.GetValueOrDefault("page")) is > 0 and < LastPage and { } page ? page : 1,
            LeadId = Number(last.GetValueOrDefault("lead")) is > 0 and { } lead ? lead : null,
            Problems = [.. problems],
        };
    }

    public bool Equals(LeadsState? other) => other is not null && Url == other.Url;

    public override int GetHashCode() => Url.GetHashCode(StringComparison.Ordinal);

    private static LeadTab TabOf(string? text, List<string> problems)
    {
        foreach (var tab in Enum.GetValues<LeadTab>())
        {
            if (tab.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return tab;
            }
        }

        if (!string.IsNullOrEmpty(text))
        {
            problems.Add($"there is no tab \"{(text.Length > 40 ? text[..40] + "…" : text)}\"");
        }

        return LeadTab.New;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<(string Name, string? Value)> Named(
        IEnumerable<(string Name, string Value)> parameters
    ) => parameters.Select(p => (p.Name, (string?)p.Value));

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        if (Tab != LeadTab.New)
        {
            yield return ("tab", Tab.ToString().ToLowerInvariant());
        }

        foreach (var parameter in LeadFilterCodec.Write(Filter))
        {
            yield return parameter;
        }

        if (Page > 1)
        {
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        }

        if (LeadId is { } lead)
        {
            yield return ("lead", lead.ToString(CultureInfo.InvariantCulture));
        }
    }
}

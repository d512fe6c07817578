using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Leads.Export;

/// <summary>Which leads a file holds, as its URL says: what the queue's parameters mean, or those that were ticked.</summary>
/// <param name="Tab">Part of the queue.</param>
/// <param name="Filter">Filter and search.</param>
/// <param name="Only">The leads that were ticked (<see cref="LeadKeyList"/>), or null.</param>
internal sealed record LeadExportRequest(LeadTab Tab, LeadFilter Filter, string? Only)
{
    private const string TabName = "tab";

    public bool IsTicked => Only is not null;

    /// <summary>The address of a file with all leads of the tab that the filter leaves.</summary>
    public static string UrlOf(ExportFormat format, LeadTab tab, LeadFilter filter) =>
        AppUrls.With(
            Path(format),
            LeadFilterCodec
                .Write(filter)
                .Select(p => (p.Name, (string?)p.Value))
                .Prepend((TabName, tab.ToString().ToLowerInvariant()))
        );

    /// <summary>The address of a file with these leads.</summary>
    public static string UrlOf(ExportFormat format, IEnumerable<int> keys) =>
        AppUrls.With(Path(format), (AppUrls.OnlyLeads, LeadKeyList.Write(keys)));

    private static string Path(ExportFormat format) =>
        format == ExportFormat.Xlsx ? AppUrls.LeadsWorkbook : AppUrls.LeadsExport;

    public static LeadExportRequest Read(string query)
    {
        var all = QueryHelpers
            .ParseQuery(query)
            .SelectMany(p => p.Value.Select(value => (Name: p.Key, Value: value ?? "")))
            .ToList();
        var only = all.LastOrDefault(p => p.Name == AppUrls.OnlyLeads).Value;
        var tab = all.LastOrDefault(p => p.Name == TabName).Value;
        return new(
            Enum.GetValues<LeadTab>().FirstOrDefault(t => t.ToString().Equals(tab, StringComparison.OrdinalIgnoreCase)),
            LeadFilterCodec.Read(all, []),
            string.IsNullOrEmpty(only) ? null : only
        );
    }

    public LeadSelection Selection(UserContext user) =>
        new()
        {
            Tab = Tab,
            Filter = Filter,
            Zone = user.TimeZone,
            WeekStartsOnSunday = user.WeekStart == DayOfWeek.Sunday,
        };
}

using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reports;

/// <summary>What a report is about, apart from its period: a view of the performance page.</summary>
/// <param name="Filter">Which sessions count.</param>
/// <param name="Comparison">What they are compared with.</param>
public sealed record ReportSubject(SessionFilter Filter, ReportComparison Comparison)
{
    /// <summary>Name of the comparison's parameter in URLs of the performance page.</summary>
    public const string CompareName = "compare";

    /// <summary>Every session, compared with the period before.</summary>
    public static ReportSubject Everything { get; } = new(SessionFilter.None, ReportComparison.Previous);

    /// <summary>The form in which it is stored: a query string without its question mark.</summary>
    public string Query
    {
        get
        {
            var filter = AlertQuery.Write(Filter);
            return Comparison == ReportComparison.Previous
                ? filter
                : $"{filter}{(filter.Length > 0 ? "&" : "")}{CompareName}={CompareValue}";
        }
    }

    /// <summary>The comparison as it stands in URLs.</summary>
    public string CompareValue => Comparison.ToString().ToLowerInvariant();

    /// <summary>
    /// Reads a view of the performance page; its period and granularity do not matter, and fields that only stand behind
    /// numbers are no part of a view.
    /// </summary>
    public static ReportSubject Read(string query)
    {
        var filter = AlertQuery.Read(query);
        foreach (var key in filter.Terms.Keys.Where(k => SessionFilterCatalog.Find(k) is not { IsOffered: true }))
        {
            filter = filter.Without(key);
        }

        var compare = QueryHelpers.ParseQuery(query).GetValueOrDefault(CompareName).LastOrDefault();
        return new(
            filter,
            Enum.TryParse<ReportComparison>(compare, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
                ? choice
                : ReportComparison.Previous
        );
    }

    /// <summary>The period compared with, the same that the page takes; null for none.</summary>
    public ReportPeriod? Compared(ReportPeriod period) =>
        Comparison switch
        {
            ReportComparison.Previous => period.Previous(),
            ReportComparison.Year => period.PreviousYear(),
            ReportComparison.Weekdays => ReportPeriod.Custom(
                period.First.AddDays(-364),
                period.Last.AddDays(-364),
                period.Zone
            ),
            _ => null,
        };
}

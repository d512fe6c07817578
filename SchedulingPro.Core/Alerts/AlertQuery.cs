using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Alerts;

/// <summary>The filter of a rule in its stored form, a query string.</summary>
public static class AlertQuery
{
    /// <summary>The filter; what cannot be understood any more is left out. A search is no part of it: it would name people.</summary>
    public static SessionFilter Read(string query) =>
        SelectionCodec
            .Read(
                QueryHelpers
                    .ParseQuery(query)
                    .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? ""))),
                PeriodChoice.AllTime,
                []
            )
            .Filter with
        {
            Search = "",
        };

    /// <summary>The stored form of <paramref name="filter"/>.</summary>
    public static string Write(SessionFilter filter) =>
        string.Join(
            '&',
            SelectionCodec
                .Write(new() { Filter = filter with { Search = "" } }, PeriodChoice.AllTime)
                .Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value)}")
        );
}

using System.Globalization;
using System.Text;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>A file name that says what the file holds: "sessions-abandoned-2026-05-01-to-2026-05-31", without ending. Never a search, which may be a person's name.</summary>
internal static class SessionFileName
{
    private const int LongestPart = 40;

    public static string Of(SessionListState state, ReportPeriod? period, DateOnly today)
    {
        var filter = state.Selection.Filter;
        var parts = new List<string> { "sessions" };
        if (filter.Terms.TryGetValue(FilterKeys.Outcome, out var outcome))
        {
            parts.Add((outcome.Excluded ? "not-" : "") + string.Join('-', outcome.Values));
        }

        if (filter.Terms.Keys.Any(key => key != FilterKeys.Outcome) || filter.Search.Length > 0)
        {
            parts.Add("filtered");
        }

        parts.Add(
            period is null ? $"all-until-{Day(today)}"
            : period.First == period.Last ? Day(period.First)
            : $"{Day(period.First)}-to-{Day(period.Last)}"
        );
        return string.Join('-', parts.Select(Safe));
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Safe(string part)
    {
        var safe = new StringBuilder();
        foreach (var letter in part.ToLowerInvariant())
        {
            safe.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        return safe.Length > LongestPart ? safe.ToString(0, LongestPart) : safe.ToString();
    }
}

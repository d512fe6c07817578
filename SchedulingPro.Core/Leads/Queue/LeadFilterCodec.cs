using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>
/// Writes a lead filter into the parameters of a query string and reads it back, in the manner of
/// <see cref="SelectionCodec"/>: repeated parameters for values, a <c>!</c> after the key for "none of these", the search as
/// <c>q</c>, when they came up as <c>period</c> or <c>from</c> and <c>to</c>.
/// </summary>
public static class LeadFilterCodec
{
    /// <summary>Parameters that say <paramref name="filter"/>.</summary>
    public static IEnumerable<(string Name, string Value)> Write(LeadFilter filter)
    {
        if (filter.Search.Length > 0)
        {
            yield return ("q", filter.Search);
        }

        foreach (var (key, term) in filter.Terms)
        {
            foreach (var value in term.Values)
            {
                yield return (term.Excluded ? key + "!" : key, value);
            }
        }

        foreach (var parameter in SelectionCodec.Write(new() { Period = filter.Arrived }, PeriodChoice.AllTime))
        {
            yield return parameter;
        }
    }

    /// <summary>
    /// Reads a filter from parameters; names it does not know are left to others. What cannot be understood is left out and
    /// described in <paramref name="problems"/>, so that a page can say so.
    /// </summary>
    public static LeadFilter Read(IEnumerable<(string Name, string Value)> parameters, List<string> problems)
    {
        var all = parameters.ToList();
        var time = SelectionCodec.Read(
            all.Where(p => p.Name is "period" or "from" or "to"),
            PeriodChoice.AllTime,
            problems
        );
        var filter = LeadFilter.None with { Arrived = time.Period };
        foreach (var group in all.GroupBy(p => p.Name, p => p.Value, StringComparer.Ordinal))
        {
            filter =
                group.Key == "q"
                    ? filter with
                    {
                        Search = Cut(group.Last()),
                    }
                    : Term(filter, group.Key, group, problems);
        }

        return filter;
    }

    private static LeadFilter Term(LeadFilter filter, string name, IEnumerable<string> values, List<string> problems)
    {
        var excluded = name.EndsWith('!');
        var key = excluded ? name[..^1] : name;
        if (LeadFilterCatalog.Find(key) is not { } field)
        {
            return filter;
        }

        var accepted = new List<string>();
        foreach (var value in values)
        {
            if (field.Accepts(value))
            {
                accepted.Add(value);
            }
            else if (value.Length > 0)
            {
                problems.Add($"{field.Label}: there is no value \"{(value.Length > 40 ? value[..40] + "…" : value)}\"");
            }
        }

        return accepted.Count == 0
            ? filter
            : filter.With(key, excluded ? FilterTerm.NoneOf(accepted) : FilterTerm.AnyOf(accepted));
    }

    private static string Cut(string text) =>
        text.Trim() is { Length: > SearchTerm.MaxLength } tooLong ? tooLong[..SearchTerm.MaxLength] : text.Trim();
}

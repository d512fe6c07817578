using System.Globalization;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>
/// Writes a selection into the parameters of a query string and reads it back. A field's values stand as repeated
/// parameters (<c>outcome=abandoned&amp;outcome=open</c>), "none of these" with a <c>!</c> after the key
/// (<c>outcome!=booked</c>), the search as <c>q</c>, the period as <c>period=last30days</c> or <c>from</c> and <c>to</c>.
/// </summary>
public static class SelectionCodec
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Parameters that say <paramref name="state"/>; what equals <paramref name="defaultPeriod"/> is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Write(SelectionState state, PeriodChoice defaultPeriod)
    {
        if (state.Filter.Search.Length > 0)
        {
            yield return ("q", state.Filter.Search);
        }

        foreach (var (key, term) in state.Filter.Terms)
        {
            foreach (var value in term.Values)
            {
                yield return (term.Excluded ? key + "!" : key, value);
            }
        }

        if (state.Basis != DateBasis.Created)
        {
            yield return ("basis", state.Basis.ToString().ToLowerInvariant());
        }

        if (state.Period == defaultPeriod)
        {
            yield break;
        }

        if (state.Period is { Preset: PeriodPreset.Custom, First: { } first, Last: { } last })
        {
            yield return ("from", first.ToString(DateFormat, CultureInfo.InvariantCulture));
            yield return ("to", last.ToString(DateFormat, CultureInfo.InvariantCulture));
        }
        else
        {
            yield return ("period", state.Period.Preset?.ToString().ToLowerInvariant() ?? "all");
        }
    }

    /// <summary>
    /// Reads a selection from parameters; names it does not know are left to others. What cannot be understood is left out
    /// and described in <paramref name="problems"/>, field and reason, so that a page can say so.
    /// </summary>
    public static SelectionState Read(
        IEnumerable<(string Name, string Value)> parameters,
        PeriodChoice defaultPeriod,
        List<string> problems
    )
    {
        var filter = SessionFilter.None;
        var basis = DateBasis.Created;
        PeriodChoice? period = null;
        DateOnly? from = null;
        DateOnly? to = null;
        foreach (var group in parameters.GroupBy(p => p.Name, p => p.Value, StringComparer.Ordinal))
        {
            var last = group.Last();
            switch (group.Key)
            {
                case "q":
                    var text = last.Trim();
                    filter = filter with
                    {
                        Search = text.Length > SearchTerm.MaxLength ? text[..SearchTerm.MaxLength] : text,
                    };
                    break;
                case "basis":
                    basis = Choice<DateBasis>(last, "basis", problems) ?? basis;
                    break;
                case "period":
                    period =
                        last == "all" ? PeriodChoice.AllTime
                        : Choice<PeriodPreset>(last, "period", problems) is { } preset && preset != PeriodPreset.Custom
                            ? new(preset)
                        : null;
                    break;
                case "from":
                    from = Date(last, "from", problems);
                    break;
                case "to":
                    to = Date(last, "to", problems);
                    break;
                default:
                    filter = Term(filter, group.Key, group, problems);
                    break;
            }
        }

        if ((from ?? to) is { } one)
        {
            period = PeriodChoice.Custom(from ?? one, to ?? one);
        }

        return new()
        {
            Filter = filter,
            Basis = basis,
            Period = period ?? defaultPeriod,
        };
    }

    private static SessionFilter Term(
        SessionFilter filter,
        string name,
        IEnumerable<string> values,
        List<string> problems
    )
    {
        var excluded = name.EndsWith('!');
        var key = excluded ? name[..^1] : name;
        if (SessionFilterCatalog.Find(key) is not { } field)
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

    private static T? Choice<T>(string value, string name, List<string> problems)
        where T : struct, Enum
    {
        if (
            Enum.TryParse<T>(value, ignoreCase: true, out var choice)
            && Enum.IsDefined(choice)
            && !char.IsAsciiDigit(value[0])
        )
        {
            return choice;
        }

        problems.Add($"{name}: there is no choice \"{(value.Length > 40 ? value[..40] + "…" : value)}\"");
        return null;
    }

    private static DateOnly? Date(string value, string name, List<string> problems)
    {
        if (
            DateOnly.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1990 and < 2100
        )
        {
            return date;
        }

        problems.Add($"{name}: is not a date such as 2026-05-31 between 1990 and 2099");
        return null;
    }
}

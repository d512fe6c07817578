using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>Reads the query string of a page of numbers; what makes no sense is left out and said in <see cref="Problems"/>.</summary>
internal sealed class InsightQuery
{
    public const string CompareName = "compare";

    private readonly List<(string Key, string Value)> parameters;
    private readonly List<string> problems = [];

    public InsightQuery(Uri url) =>
        parameters = [
            .. QueryHelpers
                .ParseQuery(url.Query)
                .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? ""))),
        ];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>
    /// Metrics are about sessions created in a period. Fields that only stand behind numbers would be overwritten by the
    /// numbers' own links, so they are not asked here.
    /// </summary>
    public SelectionState Selection()
    {
        var selection = SelectionCodec.Read(parameters, PeriodChoice.Last30Days, problems);
        var filter = selection.Filter;
        foreach (var key in filter.Terms.Keys.Where(key => SessionFilterCatalog.Find(key) is not { IsOffered: true }))
        {
            filter = filter.Without(key);
        }

        return selection with
        {
            Filter = filter,
            Basis = DateBasis.Created,
            Period = selection.Period == PeriodChoice.AllTime ? PeriodChoice.Last30Days : selection.Period,
        };
    }

    public ComparisonChoice Comparison() => Choice<ComparisonChoice>(CompareName) ?? default;

    public string? Text(string name) =>
        parameters.LastOrDefault(p => p.Key == name).Value is { Length: > 0 } value ? value : null;

    /// <summary>One of <paramref name="values"/>; null where nothing is asked, or something else.</summary>
    public string? OneOf(string name, IEnumerable<string> values)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (values.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Refuse(name, text);
        return null;
    }

    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        foreach (var choice in Enum.GetValues<T>())
        {
            if (Name(choice) == text)
            {
                return choice;
            }
        }

        Refuse(name, text);
        return null;
    }

    public void Tell(string problem) => problems.Add(problem);

    /// <summary>The parameters that say a selection and a comparison; what is usual is left out.</summary>
    public static IEnumerable<(string Name, string? Value)> Write(
        SelectionState selection,
        ComparisonChoice comparison
    ) =>
        SelectionCodec
            .Write(selection, PeriodChoice.Last30Days)
            .Select(p => (p.Name, (string?)p.Value))
            .Append((CompareName, comparison == default ? null : Name(comparison)));

    public static string Name<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    private void Refuse(string name, string text) =>
        problems.Add($"{name}: there is no choice \"{(text.Length > 40 ? text[..40] + "…" : text)}\"");
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>A company's text with placeholders in braces, such as <c>{first name}</c>.</summary>
public static partial class TemplateText
{
    /// <summary>Longest subject of an e-mail, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>Longest text message, in characters: four parts of a message.</summary>
    public const int LongestText = 612;

    /// <summary>Longest body of an e-mail, in characters: programs that open e-mails from a link take little more.</summary>
    public const int LongestBody = 1500;

    /// <summary>The placeholders, with what stands in place of a value that is not known.</summary>
    public static ImmutableSortedDictionary<string, string> Placeholders { get; } =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase,
            [
                KeyValuePair.Create("first name", "there"),
                KeyValuePair.Create("name", "there"),
                KeyValuePair.Create("company", "us"),
                KeyValuePair.Create("service", "service"),
                KeyValuePair.Create("time", "the time you chose"),
                KeyValuePair.Create("my name", "the office"),
            ]
        );

    /// <summary>Placeholders of a text that do not exist, in its order.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [
            .. Placeholder()
                .Matches(text)
                .Select(m => m.Groups[1].Value.Trim())
                .Where(name => !Placeholders.ContainsKey(name))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The text with values in place of its placeholders; a missing or empty value is replaced by something that can be read out.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values) =>
        Placeholder()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups[1].Value.Trim().ToLowerInvariant();
                    if (values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                    {
                        return value.Trim();
                    }

                    return Placeholders.GetValueOrDefault(name) ?? match.Value;
                }
            );

    [GeneratedRegex(@"\{([^{}\r\n]{1,40})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

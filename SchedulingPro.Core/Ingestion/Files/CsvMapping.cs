using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Which field each column of a CSV file fills. Columns are best called by the fields' paths (<c>customer.address.zip</c>);
/// other names are matched without regard to case, spaces and punctuation, by the path's last parts, and by a few names that
/// spreadsheets use.
/// </summary>
public sealed class CsvMapping
{
    /// <summary>Column of a session's router, which the contract has only in the path.</summary>
    public const string RouterId = "routerId";

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["sessionid"] = "id",
        ["created"] = "createdOn",
        ["createdat"] = "createdOn",
        ["modified"] = "modifiedOn",
        ["modifiedat"] = "modifiedOn",
        ["updatedat"] = "modifiedOn",
        ["lastcheckin"] = "lastCheckinDate",
        ["outcome"] = "sessionOutcome",
        ["scheduler"] = "schedulerId",
        ["router"] = RouterId,
        ["mobile"] = "customer.phone",
        ["phonenumber"] = "customer.phone",
        ["emailaddress"] = "customer.email",
        ["zipcode"] = "customer.address.zip",
        ["postalcode"] = "customer.address.zip",
        ["campaign"] = "campaignName",
        ["answers"] = "customerResponses",
        ["landingpage"] = "sourceTracking.landingPageUrl",
        ["company"] = "companyName",
        ["status"] = "schedulerStatus",
        ["default"] = "isDefault",
        ["schedulername"] = "name",
    };

    private static readonly string[] SchedulerMarks = ["companyname", "company", "dataapikey", "quicklaunchlink"];

    private CsvMapping(bool isSchedulers, IReadOnlyList<string?> fields)
    {
        IsSchedulers = isSchedulers;
        Fields = fields;
    }

    /// <summary>Whether the rows are schedulers; else they are sessions.</summary>
    public bool IsSchedulers { get; }

    /// <summary>For each column the field it fills, or null when it is left out.</summary>
    public IReadOnlyList<string?> Fields { get; }

    /// <summary>Required fields that no column fills; such a file cannot be imported.</summary>
    public IReadOnlyList<string> Missing =>
        [
            .. (IsSchedulers ? new[] { "id", "name", "companyName", "createdOn" } : ["id", "createdOn"]).Where(f =>
                !Fields.Contains(f)
            ),
        ];

    /// <summary>The fields that columns can be mapped to.</summary>
    public static IReadOnlyList<string> Choices(bool isSchedulers) =>
        isSchedulers ? SchedulerJson.Fields : [.. SessionFields.All.Select(f => f.Path), RouterId];

    /// <summary>
    /// The mapping of <paramref name="headers"/>: what <paramref name="chosen"/> says (by header; empty leaves a column out),
    /// else the suggestion. No field is filled twice; the first column wins.
    /// </summary>
    public static CsvMapping For(IReadOnlyList<string> headers, IReadOnlyDictionary<string, string>? chosen)
    {
        var isSchedulers = headers.Any(h => SchedulerMarks.Contains(Plain(h)));
        var choices = Choices(isSchedulers);
        var fields = new string?[headers.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            if (chosen?.GetValueOrDefault(headers[i]) is { } choice)
            {
                fields[i] = choices.FirstOrDefault(c => c.Equals(choice, StringComparison.OrdinalIgnoreCase));
                Take(i);
            }
        }

        // Exact names first, so that a column "id" is not taken by one that merely resembles it.
        foreach (var match in new Func<string, string?>[] { Exact, Resembling })
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (fields[i] is null && chosen?.ContainsKey(headers[i]) != true)
                {
                    fields[i] = match(headers[i]);
                    Take(i);
                }
            }
        }

        return new(isSchedulers, fields);

        void Take(int column)
        {
            if (fields[column] is { } field && !taken.Add(field))
            {
                fields[column] = null;
            }
        }

        string? Exact(string header) =>
            choices.FirstOrDefault(c => c.Equals(header.Trim(), StringComparison.OrdinalIgnoreCase));

        string? Resembling(string header)
        {
            var plain = Plain(header);
            if (plain.Length == 0)
            {
                return null;
            }

            return choices.FirstOrDefault(c => Plain(c) == plain)
                ?? (OtherNames.GetValueOrDefault(plain) is { } other && choices.Contains(other) ? other : null)
                ?? choices.Where(c => !taken.Contains(c)).FirstOrDefault(c => Endings(c).Contains(plain));
        }
    }

    private static IEnumerable<string> Endings(string path)
    {
        var parts = path.Split('.');
        for (var i = 1; i < parts.Length; i++)
        {
            yield return Plain(string.Concat(parts[i..]));
        }
    }

    private static string Plain(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>What the audit page shows; it stands in the URL. The export takes the same URL parameters.</summary>
internal sealed record AuditPageState
{
    public const int PageSize = 50;

    public string? Text { get; init; }

    public string? Action { get; init; }

    public string? Actor { get; init; }

    public string? Subject { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Key of the entry that is open.</summary>
    public long? Entry { get; init; }

    public bool HasFilter => Filter != new AuditFilter();

    public AuditFilter Filter =>
        new()
        {
            Text = Text,
            Action = Action,
            Actor = Actor,
            SubjectKind = Subject,
            From = From,
            To = To,
        };

    public string Url =>
        AppUrls.With(
            AppUrls.Audit,
            [
                .. FilterParameters,
                ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
                ("entry", Entry?.ToString(CultureInfo.InvariantCulture)),
            ]
        );

    public string ExportUrl(ExportFormat format) =>
        AppUrls.With(format == ExportFormat.Xlsx ? AppUrls.AuditWorkbook : AppUrls.AuditExport, FilterParameters);

    private IEnumerable<(string Name, string? Value)> FilterParameters =>
        [
            ("q", Text),
            ("action", Action),
            ("actor", Actor),
            ("subject", Subject),
            ("from", Date(From)),
            ("to", Date(To)),
        ];

    /// <summary>Reads the parameters; what makes no sense is left out.</summary>
    public static AuditPageState Of(Func<string, string?> parameter) =>
        new()
        {
            Text = Given(parameter("q")),
            Action = Given(parameter("action")),
            Actor = Given(parameter("actor")),
            Subject = Given(parameter("subject")),
            From = ParseDate(parameter("from")),
            To = ParseDate(parameter("to")),
            Page =
                int.TryParse(parameter("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                && page is > 0 and < 10_000_000
                    ? page
                    : 1,
            Entry = long.TryParse(parameter("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
                ? entry
                : null,
        };

    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is > 1900 and < 3000
            ? date
            : null;

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

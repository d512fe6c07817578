using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>
/// The tables of any page as a file, for whoever may open the page: the page's own query string, its rows, its order. A workbook has a
/// sheet for each table, and one that says what it is about.
/// </summary>
internal sealed class ExportApi(
    IEnumerable<IPageTables> pages,
    IUserContextAccessor users,
    IAuthorizationService authorization,
    AuditLog audit,
    TimeProvider clock
)
{
    public static void Map(WebApplication app) =>
        app.MapGet(
                AppUrls.ExportPattern,
                (string page, string format, HttpContext http, ExportApi export) => export.SendAsync(http, page, format)
            )
            .RequireAuthorization(Policies.Staff);

    private async Task SendAsync(HttpContext http, string page, string format)
    {
        var cancel = http.RequestAborted;
        var source = pages.FirstOrDefault(p => p.Page == page);
        if (source is null || Format(format) is not { } kind)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!(await authorization.AuthorizeAsync(http.User, source.Policy)).Succeeded)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var user = await users.GetAsync(cancel);
        var found = await source.LoadAsync(user, PageQuery(http.Request), cancel);
        var table = http.Request.Query[AppUrls.ExportTable].LastOrDefault();
        var tables = found.Tables.Where(t => string.IsNullOrEmpty(table) || t.Key == table).ToList();
        if (tables.Count == 0)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (found.PersonalData is { } personal)
        {
            // Before the first row leaves: also an export that is broken off is in the log.
            var details = $"{found.Title}: {string.Join(", ", tables.Select(t => t.Title))}; {personal}";
            await audit.WriteAsync(user.Actor, AuditActions.PageExported, "page", page, null, details, cancel);
        }

        var only = found.Tables.Count > 1 && tables.Count == 1 ? tables[0].Key : null;
        await ExportFiles.SendAsync(
            http,
            ExportFiles.Name(page, only, found.First, found.Last, found.Of),
            kind,
            user.TimeZone,
            tables[0].Currency,
            isTitled: tables.Count > 1,
            async (writer, token) =>
            {
                foreach (var one in tables)
                {
                    await TableRows.WriteAsync(writer, one, token);
                }

                if (kind == ExportFormat.Xlsx)
                {
                    await WriteFactsAsync(writer, found, user, token);
                }
            }
        );
    }

    private async Task WriteFactsAsync(
        ITableWriter writer,
        PageTables found,
        UserContext user,
        CancellationToken cancellationToken
    )
    {
        await writer.BeginAsync("About", [new("what", "What"), new("value", "Value")], cancellationToken);
        var made = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), user.TimeZone);
        (string Name, string Value)[] own =
        [
            ("Page", found.Title),
            .. found.First is { } first && found.Last is { } last
                ? new[] { ("Period", $"{Day(first)} to {Day(last)}, both included") }
                : [],
            .. found.Facts,
            ("Days begin at midnight in", user.TimeZone.Id),
            ("Made", made.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in own)
        {
            await writer.WriteAsync([FigureCell.Of(name), FigureCell.Of(value)], cancellationToken);
        }
    }

    /// <summary>What the page itself would have been asked: without the export's own parameter.</summary>
    private static string PageQuery(HttpRequest request)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(p => p.Key != AppUrls.ExportTable)
                .SelectMany(p => p.Value.Select(value => KeyValuePair.Create(p.Key, value ?? "")))
        );
        return query.ToString();
    }

    private static ExportFormat? Format(string ending) =>
        ending switch
        {
            "csv" => ExportFormat.Csv,
            "xlsx" => ExportFormat.Xlsx,
            _ => null,
        };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

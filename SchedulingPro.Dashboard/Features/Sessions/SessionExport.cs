using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>
/// The explorer's list as a file: the same query string, rows, order and columns as on the screen, without paging and
/// without a limit. Written as it is read, so that its size does not matter.
/// </summary>
internal sealed class SessionExport(
    IUserContextAccessor users,
    SessionListQuery list,
    SessionCountQuery count,
    AuditLog audit,
    TimeProvider clock
)
{
    public static void Map(WebApplication app)
    {
        app.MapGet(
                AppUrls.SessionsExport,
                (HttpContext http, SessionExport export) => export.WriteAsync(http, ExportFormat.Csv)
            )
            .RequireAuthorization(Policies.Staff);
        app.MapGet(
                AppUrls.SessionsWorkbook,
                (HttpContext http, SessionExport export) => export.WriteAsync(http, ExportFormat.Xlsx)
            )
            .RequireAuthorization(Policies.Staff);
    }

    private async Task WriteAsync(HttpContext http, ExportFormat format)
    {
        var cancel = http.RequestAborted;
        var state = SessionListState.Read(
            http.Request.Query.SelectMany(p => p.Value.Select(value => (p.Key, value ?? "")))
        );
        var user = await users.GetAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var weekStartsOnSunday = user.WeekStart == DayOfWeek.Sunday;
        var selection = state.Selection.Resolve(now, user.TimeZone, weekStartsOnSunday);
        // Before the first row leaves: also an export that is broken off is in the log.
        var total = await count.ExecuteAsync(user.Scope, selection, cancel);
        await AuditAsync(user, state, total, cancel);

        var period = state.Selection.Period.Resolve(now, user.TimeZone, weekStartsOnSunday);
        var columns = state.ShownColumns;
        await ExportFiles.SendAsync(
            http,
            SessionFileName.Of(state, period, ZoneToday(now, user.TimeZone)),
            format,
            user.TimeZone,
            currency: "",
            isTitled: false,
            async (file, token) =>
            {
                await file.BeginAsync("Sessions", SessionRows.Heads(columns), token);
                await foreach (
                    var session in list.StreamAsync(user.Scope, selection, state.Sort, state.Descending, token)
                )
                {
                    await file.WriteAsync(SessionRows.Cells(columns, session), token);
                }
            }
        );
    }

    /// <summary>Which fields were filtered, never by what: a search holds somebody's name.</summary>
    private Task AuditAsync(UserContext user, SessionListState state, long total, CancellationToken cancellationToken)
    {
        var filter = state.Selection.Filter;
        var keys = filter.Terms.Keys.Concat(filter.Search.Length > 0 ? ["search"] : []).ToList();
        var details = string.Create(
            CultureInfo.InvariantCulture,
            $"{total} sessions; filtered by {(keys.Count == 0 ? "nothing" : string.Join(", ", keys))}; columns {string.Join(", ", state.ShownColumns.Select(c => c.Key))}"
        );
        return audit.WriteAsync(
            user.Actor,
            AuditActions.SessionsExported,
            "session",
            "",
            companyId: null,
            details,
            cancellationToken
        );
    }

    private static DateOnly ZoneToday(DateTime now, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
}

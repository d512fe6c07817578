using System.Globalization;
using System.Net.Http.Headers;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Leads.Export;

/// <summary>
/// Leads as a CSV file: what the queue's own query string means, or those that were ticked, in the list's order, without a
/// limit. Written as it is read, so that its size does not matter.
/// </summary>
internal sealed partial class LeadExport(
    IUserContextAccessor users,
    LeadQueueQuery queue,
    AuditLog audit,
    TimeProvider clock,
    ILogger<LeadExport> log
)
{
    public static void Map(WebApplication app) =>
        app.MapGet(AppUrls.LeadsExport, (HttpContext http, LeadExport export) => export.WriteAsync(http))
            .RequireAuthorization(Policies.Staff);

    private async Task WriteAsync(HttpContext http)
    {
        var cancel = http.RequestAborted;
        var user = await users.GetAsync(cancel);
        var state = LeadsState.Read(http.Request.QueryString.Value ?? "");
        var only = http.Request.Query[AppUrls.OnlyLeads].LastOrDefault();
        var selection = LeadsModel.SelectionOf(state, user);
        var keys = only is null
            ? await queue.KeysAsync(user.Scope, user.UserId, selection, int.MaxValue, cancel)
            : LeadKeyList.Read(only);
        if (keys is null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Before the first row leaves: also an export that is broken off is in the log.
        await AuditAsync(user, state, only is not null, keys.Count, cancel);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = FileName(state, only is not null, user.TimeZone),
        }.ToString();
        try
        {
            var csv = new LeadCsv(http.Response.Body, user.TimeZone);
            await csv.WriteHeadAsync(cancel);
            await foreach (var lead in queue.StreamAsync(user.Scope, user.UserId, keys, cancel))
            {
                await csv.WriteAsync(lead, cancel);
            }

            await csv.FlushAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The person stopped the download.
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            // The rows so far are out; only a broken connection tells the browser that the file is not whole.
            LogBroken(log, ErrorReference.Of(http), failure);
            http.Abort();
        }
    }

    /// <summary>Which fields were filtered, never by what: a search holds somebody's name.</summary>
    private Task AuditAsync(
        UserContext user,
        LeadsState state,
        bool isTicked,
        int count,
        CancellationToken cancellationToken
    )
    {
        var filter = state.Filter;
        var fields = filter.Terms.Keys.Concat(filter.Search.Length > 0 ? ["search"] : []).ToList();
        var what =
            isTicked ? "ticked one by one"
            : $"tab {state.Tab.ToString().ToLowerInvariant()}; filtered by {(fields.Count == 0 ? "nothing" : string.Join(", ", fields))}";
        return audit.WriteAsync(
            user.Actor,
            AuditActions.LeadsExported,
            "lead",
            "",
            companyId: null,
            string.Create(CultureInfo.InvariantCulture, $"{count} leads; {what}"),
            cancellationToken
        );
    }

    private string FileName(LeadsState state, bool isTicked, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone);
        var what = isTicked ? "selected" : state.Tab.ToString().ToLowerInvariant() + (state.Filter.IsEmpty ? "" : "-filtered");
        return string.Create(CultureInfo.InvariantCulture, $"leads-{what}-{today:yyyy-MM-dd}.csv");
    }

    [LoggerMessage(LogLevel.Error, "An export of leads broke off, reference {Reference}")]
    private static partial void LogBroken(ILogger log, string? reference, Exception failure);
}

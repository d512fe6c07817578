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
        var request = LeadExportRequest.Read(http.Request.QueryString.Value ?? "");
        var keys = request.Only is { } only
            ? LeadKeyList.Read(only)
            : await queue.KeysAsync(user.Scope, user.UserId, request.Selection(user), int.MaxValue, cancel);
        if (keys is null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Before the first row leaves: also an export that is broken off is in the log.
        await AuditAsync(user, request, keys.Count, cancel);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = FileName(request, user.TimeZone),
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
    private Task AuditAsync(UserContext user, LeadExportRequest request, int count, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var fields = filter.Terms.Keys.Concat(filter.Search.Length > 0 ? ["search"] : []).ToList();
        var what = request.IsTicked
            ? "ticked one by one"
            : $"tab {request.Tab.ToString().ToLowerInvariant()}; filtered by {(fields.Count == 0 ? "nothing" : string.Join(", ", fields))}";
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

    private string FileName(LeadExportRequest request, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone);
        var what = request.IsTicked
            ? "selected"
            : request.Tab.ToString().ToLowerInvariant() + (request.Filter.IsEmpty ? "" : "-filtered");
        return string.Create(CultureInfo.InvariantCulture, $"leads-{what}-{today:yyyy-MM-dd}.csv");
    }

    [LoggerMessage(LogLevel.Error, "An export of leads broke off, reference {Reference}")]
    private static partial void LogBroken(ILogger log, string? reference, Exception failure);
}

using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Leads.Export;

/// <summary>
/// Leads as a file: what the queue's own query string means, or those that were ticked, in the list's order, without a
/// limit. Written as it is read, so that its size does not matter.
/// </summary>
internal sealed class LeadExport(IUserContextAccessor users, LeadQueueQuery queue, AuditLog audit, TimeProvider clock)
{
    public static void Map(WebApplication app)
    {
        app.MapGet(
                AppUrls.LeadsExport,
                (HttpContext http, LeadExport export) => export.WriteAsync(http, ExportFormat.Csv)
            )
            .RequireAuthorization(Policies.Staff);
        app.MapGet(
                AppUrls.LeadsWorkbook,
                (HttpContext http, LeadExport export) => export.WriteAsync(http, ExportFormat.Xlsx)
            )
            .RequireAuthorization(Policies.Staff);
    }

    private async Task WriteAsync(HttpContext http, ExportFormat format)
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
        await ExportFiles.SendAsync(
            http,
            FileName(request, user.TimeZone),
            format,
            user.TimeZone,
            currency: "",
            isTitled: false,
            async (file, token) =>
            {
                await file.BeginAsync("Leads", LeadRows.Heads, token);
                await foreach (var lead in queue.StreamAsync(user.Scope, user.UserId, keys, token))
                {
                    await file.WriteAsync(LeadRows.Cells(lead), token);
                }
            }
        );
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
        return string.Create(CultureInfo.InvariantCulture, $"leads-{what}-{today:yyyy-MM-dd}");
    }
}

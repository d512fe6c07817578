using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>What the import page does outside its circuit: taking files in, handing rejected rows out.</summary>
internal static class ImportApi
{
    // The name travels in a header: addresses are logged, and a file's name may hold a person's.
    public const string NameHeader = "X-File-Name";

    /// <summary>Streams one file, as it comes, into the run's folder and answers with the run's id.</summary>
    public static async Task<IResult> UploadAsync(
        HttpContext http,
        IAntiforgery antiforgery,
        IUserContextAccessor users,
        ImportRuns runs,
        ImportFolder folder,
        IOptions<ImportSettings> settings,
        CancellationToken cancellationToken
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Refuse(StatusCodes.Status400BadRequest, "This page is out of date. Reload it and upload again.");
        var user = await users.GetAsync(cancellationToken);
        if (!user.Scope.AllCompanies)
            return Refuse(StatusCodes.Status403Forbidden, "Importing needs an administrator who sees every company.");
        var limit = settings.Value.MaxUploadBytes;
        if (http.Request.ContentLength > limit)
            return TooLarge(settings.Value);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;

        var name = Uri.UnescapeDataString(http.Request.Headers[NameHeader].ToString());
        var options = new ImportOptions { UserId = user.UserId };
        var run = await runs.AddAsync(
            user.TenantId,
            name.Length is > 0 and <= 500 ? name : "file",
            http.Request.ContentLength ?? 0,
            options,
            user.DisplayName,
            cancellationToken
        );
        try
        {
            await using (var file = File.Create(folder.Source(run.Id)))
                await http.Request.Body.CopyToAsync(file, 128 * 1024, cancellationToken);
            return Results.Ok(new { id = run.Id });
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await runs.RemoveAsync(user.Scope, run.Id, CancellationToken.None);
            return TooLarge(settings.Value);
        }
        catch (IOException error)
            when (error is not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            await runs.RemoveAsync(user.Scope, run.Id, CancellationToken.None);
            return Refuse(
                StatusCodes.Status507InsufficientStorage,
                $"The file could not be kept in the data folder: {error.Message}"
            );
        }
        catch (Exception error) when (error is OperationCanceledException or BadHttpRequestException)
        {
            await runs.RemoveAsync(user.Scope, run.Id, CancellationToken.None);
            return Refuse(StatusCodes.Status400BadRequest, "The upload was broken off; nothing was kept.");
        }
    }

    /// <summary>The file of a run's rejected rows; they hold personal data, so the download stands in the audit log.</summary>
    public static async Task<IResult> RejectedAsync(
        int id,
        IUserContextAccessor users,
        ImportRuns runs,
        ImportFolder folder,
        AuditLog audit,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        var run = await runs.FindAsync(user.Scope, id, cancellationToken);
        if (run is null || !File.Exists(folder.Rejected(id)))
            return Results.NotFound();
        var subject = id.ToString(CultureInfo.InvariantCulture);
        await audit.WriteAsync(
            user.Actor,
            AuditActions.ImportRejectedDownloaded,
            "import",
            subject,
            null,
            run.FileName,
            cancellationToken
        );
        var stream = new FileStream(folder.Rejected(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Results.File(stream, "text/csv; charset=utf-8", $"rejected-rows-of-import-{subject}.csv");
    }

    private static IResult TooLarge(ImportSettings settings) =>
        Refuse(
            StatusCodes.Status413PayloadTooLarge,
            $"The file is larger than {settings.MaxUploadMegabytes:N0} MB. Raise the setting Import:MaxUploadMegabytes, or use the command \"import\", which has no limit."
        );

    private static IResult Refuse(int status, string message) => Results.Json(new { message }, statusCode: status);
}

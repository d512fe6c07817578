using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Sends tables as a file that the browser saves.</summary>
internal static partial class ExportFiles
{
    private const int LongestPart = 40;

    /// <summary>
    /// Writes the file as <paramref name="write"/> hands over its rows. A download that the person stops is no error; one that
    /// fails on the way ends with a broken connection, the only way to tell the browser that the file is not whole.
    /// </summary>
    /// <param name="name">Without ending.</param>
    /// <param name="isTitled">A CSV file names its tables.</param>
    public static async Task SendAsync(
        HttpContext http,
        string name,
        ExportFormat format,
        TimeZoneInfo zone,
        string currency,
        bool isTitled,
        Func<ITableWriter, CancellationToken, Task> write
    )
    {
        var cancel = http.RequestAborted;
        http.Response.ContentType =
            format == ExportFormat.Xlsx
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{name}.{format.ToString().ToLowerInvariant()}",
        }.ToString();
        try
        {
            if (format == ExportFormat.Xlsx)
            {
                using var workbook = new XlsxTableWriter(http.Response.Body, zone, currency);
                await write(workbook, cancel);
                await workbook.FinishAsync(cancel);
            }
            else
            {
                var csv = new CsvTableWriter(http.Response.Body, zone, currency, isTitled);
                await write(csv, cancel);
                await csv.FinishAsync(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The person stopped the download.
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            LogBroken(
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ExportFiles)),
                ErrorReference.Of(http),
                failure
            );
            http.Abort();
        }
    }

    /// <summary>A name that says what the file holds: "performance-funnel_2026-10-01_2026-10-31_acme".</summary>
    public static string Name(string page, string? table, DateOnly? first, DateOnly? last, string? of) =>
        string.Join(
            '_',
            new[]
            {
                Safe(table is null || table == page ? page : $"{page}-{table}"),
                Day(first),
                first == last ? null : Day(last),
                of is null ? null : Safe(of),
            }.Where(part => !string.IsNullOrEmpty(part))
        );

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                safe.Append(letter);
            }
            else if (safe is not { Length: 0 } && safe[^1] != '-')
            {
                safe.Append('-');
            }
        }

        var part = safe.ToString(0, Math.Min(safe.Length, LongestPart));
        return part.Trim('-');
    }

    [LoggerMessage(LogLevel.Error, "An export broke off, reference {Reference}")]
    private static partial void LogBroken(ILogger log, string? reference, Exception failure);
}

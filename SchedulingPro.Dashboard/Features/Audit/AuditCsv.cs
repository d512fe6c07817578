using System.Globalization;
using System.Text;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>The audit log as CSV for spreadsheets: what would be read as a formula there gets an apostrophe in front.</summary>
internal static class AuditCsv
{
    private static readonly string[] Head =
    [
        "Time",
        "Time zone",
        "Who",
        "Action",
        "Subject kind",
        "Subject",
        "Company",
        "Details",
        "Network address",
    ];

    public static async Task WriteAsync(
        Stream output,
        TimeZoneInfo zone,
        IAsyncEnumerable<AuditItem> items,
        CancellationToken cancellationToken
    )
    {
        // With its mark, without which spreadsheets take UTF-8 for something else.
        await using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        await writer.WriteAsync(Line(Head));
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(item.At, zone);
            await writer.WriteAsync(
                Line(
                    local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    zone.Id,
                    item.Actor,
                    item.Action,
                    item.SubjectKind,
                    item.SubjectId,
                    item.Company ?? "",
                    item.Details,
                    item.IpAddress ?? ""
                )
            );
        }
    }

    private static string Line(params string[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n\t") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}

using System.Globalization;
using System.Text;
using SchedulingPro.Core.Reconciliation;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>The comparison as CSV for spreadsheets: the whole period, then each day. Texts that would be read as a formula there get an apostrophe in front.</summary>
internal static class ReconciliationCsv
{
    private static readonly string[] Head =
    [
        "Day",
        "Source",
        "Metric",
        "Key",
        "Upstream",
        "Ours",
        "Difference",
        "Likely cause",
        "Read at",
        "Time zone",
    ];

    public static async Task WriteAsync(Stream output, ReconciliationView view, CancellationToken cancellationToken)
    {
        // With its mark, without which spreadsheets take UTF-8 for something else.
        await using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        await writer.WriteAsync(Line(Head.Select(Text)));
        await WriteAsync(writer, view, "all days", view.Result.Totals, view.Result.OldestReadOn);
        foreach (var day in view.Result.Days)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(
                writer,
                view,
                day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                day.Values,
                day.ReadOn
            );
        }
    }

    private static async Task WriteAsync(
        StreamWriter writer,
        ReconciliationView view,
        string day,
        IEnumerable<ReconciledValue> values,
        DateTime? readOn
    )
    {
        var read = readOn is { } utc
            ? TimeZoneInfo
                .ConvertTimeFromUtc(utc, view.Zone)
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : "";
        foreach (var value in values)
        {
            await writer.WriteAsync(
                Line([
                    Text(day),
                    Text(view.Result.Chosen?.Name ?? "all schedulers"),
                    Text(value.Label),
                    Text(value.Key),
                    Number(value.Upstream),
                    Number(value.Ours),
                    Number(value.IsSame ? 0 : value.Difference),
                    Text(string.Join(" ", value.Causes)),
                    Text(read),
                    Text(view.Zone.Id),
                ])
            );
        }
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    // A number stays one, its sign too.
    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n\t") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}

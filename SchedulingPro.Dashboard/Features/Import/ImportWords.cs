using System.Globalization;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>How imports are spoken of.</summary>
internal static class ImportWords
{
    public static string Of(ImportFormat format) =>
        format switch
        {
            ImportFormat.ApiAnswer => "API answers",
            ImportFormat.JsonList => "JSON list",
            ImportFormat.JsonLines => "JSON lines",
            _ => "CSV",
        };

    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Preview => "Ready to start",
            ImportState.Queued => "Waiting",
            ImportState.Running => "Reading",
            ImportState.Finished => "Finished",
            ImportState.Cancelled => "Cancelled",
            ImportState.Failed => "Stopped",
            _ => "Interrupted",
        };

    public static BadgeTone ToneOf(ImportRun run) =>
        run.State switch
        {
            ImportState.Finished => run.Rejected > 0 ? BadgeTone.Attention : BadgeTone.Good,
            ImportState.Failed => BadgeTone.Bad,
            ImportState.Cancelled or ImportState.Interrupted => BadgeTone.Attention,
            ImportState.Running or ImportState.Queued => BadgeTone.Info,
            _ => default,
        };

    public static IconName IconOf(ImportState state) =>
        state switch
        {
            ImportState.Finished => IconName.CheckCircle,
            ImportState.Failed => IconName.XCircle,
            ImportState.Cancelled => IconName.Ban,
            ImportState.Interrupted => IconName.Alert,
            ImportState.Preview => IconName.File,
            _ => IconName.Clock,
        };

    public static string Size(long bytes) =>
        bytes switch
        {
            < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
            < 1024 * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.##} GB"),
        };

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

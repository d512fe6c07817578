using System.Globalization;
using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>Sizes, durations and states as people read them.</summary>
internal static class SystemWords
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return string.Create(CultureInfo.CurrentCulture, $"{size:0.#} {Units[unit]}");
    }

    public static string Duration(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 1 } => $"{(int)time.TotalDays} d {time.Hours} h",
            { TotalHours: >= 1 } => $"{(int)time.TotalHours} h {time.Minutes} min",
            _ => $"{Math.Max(0, (int)time.TotalMinutes)} min",
        };

    public static string State(ImportState state) =>
        state switch
        {
            ImportState.Preview => "waiting for a decision",
            ImportState.Queued => "queued",
            ImportState.Running => "running",
            ImportState.Finished => "finished",
            ImportState.Cancelled => "cancelled",
            ImportState.Failed => "failed",
            _ => "interrupted",
        };
}

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Limits of uploads (settings section <c>Import</c>). The command line has none.</summary>
internal sealed record ImportSettings
{
    public const string Section = "Import";

    /// <summary>Largest file that can be uploaded, in MB (1,048,576 bytes).</summary>
    public int MaxUploadMegabytes { get; init; } = 4096;

    public long MaxUploadBytes => MaxUploadMegabytes * 1024L * 1024L;
}

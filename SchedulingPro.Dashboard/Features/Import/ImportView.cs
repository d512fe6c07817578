using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>What the import page shows.</summary>
internal sealed record ImportView(
    bool MayImport,
    IReadOnlyList<ImportRun> Runs,
    ImportTargets Targets,
    TimeZoneInfo Zone,
    bool HasDemo
)
{
    public bool IsActive => Runs.Any(r => r.State is ImportState.Queued or ImportState.Running);
}

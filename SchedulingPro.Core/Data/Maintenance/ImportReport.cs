using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>The newest import in short.</summary>
/// <param name="FileName">Name of the file as given.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedOn">When the file was handed over (UTC).</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Rejected">Rows refused.</param>
public sealed record ImportReport(string FileName, ImportState State, DateTime CreatedOn, int Rows, int Rejected);

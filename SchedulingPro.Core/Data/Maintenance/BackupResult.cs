namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>A backup that was made and checked.</summary>
/// <param name="File">Absolute path of the file.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record BackupResult(string File, long Bytes);

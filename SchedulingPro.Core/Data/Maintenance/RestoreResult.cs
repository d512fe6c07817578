namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>A backup that has become the database.</summary>
/// <param name="Replaced">Copy of the database that was there before, or null when there was none.</param>
/// <param name="Migrated">Migrations that brought an older backup to the program's schema, oldest first.</param>
public sealed record RestoreResult(string? Replaced, IReadOnlyList<string> Migrated);

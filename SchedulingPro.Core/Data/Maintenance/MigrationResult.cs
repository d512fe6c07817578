namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>What <see cref="DatabaseMigrator.MigrateAsync"/> did.</summary>
/// <param name="Applied">Migrations applied now, oldest first; empty when the database was current.</param>
/// <param name="SafetyCopy">Copy of the database as it was before, or null where none was needed or none can be made.</param>
public sealed record MigrationResult(IReadOnlyList<string> Applied, string? SafetyCopy);

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>State of the database, for people who look after it.</summary>
/// <param name="Provider">Name of the provider.</param>
/// <param name="Version">Product and version of the database engine.</param>
/// <param name="SizeInBytes">Bytes the database takes on disk.</param>
/// <param name="Migrations">How its schema and the program's compare.</param>
/// <param name="Sessions">Sessions stored.</param>
/// <param name="Schedulers">Schedulers known.</param>
/// <param name="Routers">Routers known.</param>
/// <param name="LastBackupOn">When the last backup was made (UTC), or null.</param>
/// <param name="LastBackup">Name of the last backup's file, or null.</param>
/// <param name="LastSessionOn">When the newest session was created (UTC), or null.</param>
/// <param name="LastImport">The newest import, or null.</param>
public sealed record DatabaseReport(
    string Provider,
    string Version,
    long SizeInBytes,
    MigrationState Migrations,
    long Sessions,
    int Schedulers,
    int Routers,
    DateTime? LastBackupOn,
    string? LastBackup,
    DateTime? LastSessionOn,
    ImportReport? LastImport
);

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Maintenance;

/// <summary>The maintenance classes over one test database.</summary>
internal sealed class MaintenanceKit
{
    public MaintenanceKit(DatabaseUnderTest database)
    {
        Folder = DataFolder.Open(Path.Combine(database.Folder, "data"));
        var audit = new AuditLog(database.Contexts, database.Clock);
        Migrator = new(database.Contexts, Folder, database.Clock);
        Backup = new(database.Contexts, audit, database.Clock);
        Restore = new(database.Contexts, Migrator, Folder, audit, database.Clock);
        Check = new(database.Contexts);
    }

    public DataFolder Folder { get; }

    public DatabaseMigrator Migrator { get; }

    public DatabaseBackup Backup { get; }

    public DatabaseRestore Restore { get; }

    public DatabaseCheck Check { get; }
}

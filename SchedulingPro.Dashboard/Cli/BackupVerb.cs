using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Cli;

internal static class BackupVerb
{
    public static Command Create(VerbConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "File to write, or a folder in which a file named after the time is made.",
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if it exists." };
        var command = new VerbCommand(
            "backup",
            "Copy the database to a file while it is in use, and check the copy.",
            "backup /var/backups/schedulingpro",
            "backup before-upgrade.db --json"
        )
        {
            file,
            overwrite,
        };
        return VerbRun.Define(
            command,
            console,
            VerbNeeds.Folder,
            async (run, parsed, cancellationToken) =>
            {
                var backup = await run
                    .Services.GetRequiredService<DatabaseBackup>()
                    .BackUpAsync(
                        parsed.GetRequiredValue(file),
                        parsed.GetValue(overwrite),
                        AuditActor.CommandLine,
                        cancellationToken
                    );
                run.Answer(backup, $"Backup written and checked: {backup.File} ({backup.Bytes:N0} bytes)");
                return ExitCodes.Ok;
            }
        );
    }
}

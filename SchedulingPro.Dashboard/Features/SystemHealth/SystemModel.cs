using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>Gathers what the system page shows, and checks the database on request.</summary>
internal sealed class SystemModel(
    IUserContextAccessor users,
    DatabaseReportQuery report,
    DatabaseCheck check,
    DataFolder folder,
    TimeProvider clock
)
{
    public async Task<SystemView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var database = await report.ExecuteAsync(user.Scope, cancellationToken);
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime.ToUniversalTime();
        return new(
            database,
            user.TimeZone,
            folder.Path,
            FreeBytes(),
            Version,
            $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}",
            started,
            clock.GetUtcNow().UtcDateTime - started,
            process.WorkingSet64
        );
    }

    /// <summary>Checks the whole database; only for those who may see all of it.</summary>
    public async Task<DatabaseCheckResult> CheckAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return user.IsInRole(Roles.Admin)
            ? await check.RunAsync(cancellationToken)
            : throw new UnauthorizedAccessException("Only admins check the database.");
    }

    private static string Version { get; } =
        typeof(SystemModel)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "unknown";

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(folder.Path).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

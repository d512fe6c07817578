using System.Globalization;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>Names of files with copies of the database; they sort by time.</summary>
internal static class BackupFileName
{
    /// <summary>The moment in UTC, as part of a file name.</summary>
    internal static string Stamp(TimeProvider clock) =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
}

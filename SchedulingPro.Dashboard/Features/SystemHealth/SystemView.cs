using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>What the system page shows.</summary>
/// <param name="Database">State of the database.</param>
/// <param name="Zone">Zone that times are shown in.</param>
/// <param name="Folder">The data folder.</param>
/// <param name="FreeBytes">Free bytes on its disk, or null where that cannot be told.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Runtime">Version of .NET and the operating system.</param>
/// <param name="StartedOn">When the program started (UTC).</param>
/// <param name="Uptime">How long it has run.</param>
/// <param name="MemoryBytes">Memory the program holds.</param>
public sealed record SystemView(
    DatabaseReport Database,
    TimeZoneInfo Zone,
    string Folder,
    long? FreeBytes,
    string Version,
    string Runtime,
    DateTime StartedOn,
    TimeSpan Uptime,
    long MemoryBytes
);

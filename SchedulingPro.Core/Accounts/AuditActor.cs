namespace SchedulingPro.Core.Accounts;

/// <summary>Who does something that is written to the audit log.</summary>
/// <param name="UserId">Key of the user, or null for the system and the command line.</param>
/// <param name="Name">Name as it is now; the log keeps it even when the user is renamed.</param>
/// <param name="IpAddress">Network address the act came from, or null.</param>
public sealed record AuditActor(int? UserId, string Name, string? IpAddress = null)
{
    /// <summary>The program itself: background work, unattended set-up.</summary>
    public static AuditActor System { get; } = new(null, "system");

    /// <summary>Somebody at the command line of the server.</summary>
    public static AuditActor CommandLine { get; } = new(null, "command line");
}

using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>Who is asking, what they may see, and how they read times: read from the database, not from the sign-in cookie.</summary>
public sealed record UserContext
{
    /// <summary>Nobody: an unknown, deleted or disabled user. Has no role and sees nothing.</summary>
    public static UserContext Nobody { get; } = new();

    /// <summary>Key of the user; 0 for <see cref="Nobody"/>.</summary>
    public int UserId { get; init; }

    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Sign-in e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Roles, names of <see cref="Accounts.Roles"/>.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>What the user may see: the first argument of every query.</summary>
    public DataScope Scope { get; init; } = DataScope.Nothing;

    /// <summary>Tenant the installation works for; 0 before it is set up.</summary>
    public long TenantId { get; init; }

    /// <summary>Name of the tenant.</summary>
    public string TenantName { get; init; } = "";

    /// <summary>The tenant's time zone: days begin and times are shown in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>First day of the tenant's week.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>Network address the user is connected from, or null.</summary>
    public string? IpAddress { get; init; }

    /// <summary>Whether somebody known is asking.</summary>
    public bool IsKnown => UserId != 0;

    /// <summary>The user as the audit log names them.</summary>
    public AuditActor Actor => IsKnown ? new(UserId, DisplayName, IpAddress) : AuditActor.System;

    /// <summary>Whether the user has the role.</summary>
    public bool IsInRole(string role) => Roles.Contains(role);
}

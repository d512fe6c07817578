using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>One account, for the people who administer them. Times are UTC.</summary>
public sealed record UserListItem
{
    /// <summary>Key.</summary>
    public required int Id { get; init; }

    /// <summary>Name shown to colleagues.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Sign-in address.</summary>
    public required string Email { get; init; }

    /// <summary>The role, or empty without one.</summary>
    public required string Role { get; init; }

    /// <summary>Whether every company may be seen.</summary>
    public required bool AllCompanies { get; init; }

    /// <summary>Companies that may be seen when not all.</summary>
    public required ImmutableArray<CompanyChoice> Companies { get; init; }

    /// <summary>Last successful sign-in, or null.</summary>
    public required DateTime? LastSignInOn { get; init; }

    /// <summary>Whether an authenticator app is asked for.</summary>
    public required bool HasTwoFactor { get; init; }

    /// <summary>Number of passkeys.</summary>
    public required int Passkeys { get; init; }

    /// <summary>Whether sign-in is barred.</summary>
    public required bool IsDisabled { get; init; }

    /// <summary>End of a lockout after failed sign-ins, or null; may be over.</summary>
    public required DateTime? LockedUntil { get; init; }
}

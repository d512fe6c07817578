namespace SchedulingPro.Core.Accounts;

/// <summary>The numbers of sign-in, in one place for the program and its help texts.</summary>
public static class AccountPolicy
{
    /// <summary>Shortest password.</summary>
    public const int PasswordLength = 12;

    /// <summary>Longest password; a limit only against abuse.</summary>
    public const int PasswordMaximum = 256;

    /// <summary>Failed sign-ins in a row that lock an account.</summary>
    public const int FailuresToLockout = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public static TimeSpan Lockout { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the link of an invitation or of a password reset works.</summary>
    public static TimeSpan LinkLife { get; } = TimeSpan.FromHours(48);
}

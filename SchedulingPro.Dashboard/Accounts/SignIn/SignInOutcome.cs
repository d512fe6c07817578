namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>How the first step of signing in ended.</summary>
internal enum SignInOutcome
{
    /// <summary>Wrong password or unknown address: which of them is not said.</summary>
    Refused,
    LockedOut,

    /// <summary>Right password, but the account is switched off.</summary>
    Disabled,
    NeedsSecondFactor,
    SignedIn,
}

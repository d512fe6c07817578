namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>What the account pages show about the person who is signed in.</summary>
internal sealed record ProfileView(
    string DisplayName,
    string Email,
    string Role,
    bool HasTwoFactor,
    int RecoveryCodesLeft,
    int Passkeys
);

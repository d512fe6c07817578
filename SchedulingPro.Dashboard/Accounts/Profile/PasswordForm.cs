namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>The current password, and a new one where it is to be changed.</summary>
internal sealed class PasswordForm
{
    public string Current { get; set; } = "";

    public string Password { get; set; } = "";
}

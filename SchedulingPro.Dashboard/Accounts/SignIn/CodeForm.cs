namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>A code from the authenticator app, or a recovery code.</summary>
internal sealed class CodeForm
{
    public string Code { get; set; } = "";
}

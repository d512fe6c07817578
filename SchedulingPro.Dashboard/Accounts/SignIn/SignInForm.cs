namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>What is typed into the sign-in page.</summary>
internal sealed class SignInForm
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public bool Remember { get; set; }
}

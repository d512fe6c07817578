namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>What is typed into the set-up page. All text: what does not fit is answered in our words.</summary>
internal sealed class SetupForm
{
    public string Code { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public string TenantId { get; set; } = "";

    public string TenantName { get; set; } = "";

    public string TimeZone { get; set; } = "";
}

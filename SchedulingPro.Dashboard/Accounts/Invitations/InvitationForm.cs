namespace SchedulingPro.Dashboard.Accounts.Invitations;

/// <summary>What somebody who was invited, or lost a password, chooses.</summary>
internal sealed class InvitationForm
{
    public string DisplayName { get; set; } = "";

    public string Password { get; set; } = "";
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Accounts.Forms;

namespace SchedulingPro.Dashboard.Accounts.Invitations;

/// <summary>Where the link leads that an admin makes for somebody who lost their password.</summary>
public sealed partial class ResetPasswordPage
{
    private FormState form = null!;
    private bool isDone;

    [SupplyParameterFromForm]
    private InvitationForm Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "user")]
    private int UserId { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [Inject]
    private LinkModel Model { get; set; } = null!;

    protected override void OnInitialized()
    {
        Input ??= new InvitationForm();
        form = new FormState(Input);
    }

    private async Task SubmitAsync()
    {
        var result = await Model.ChoosePasswordAsync(UserId, Token ?? "", Input.Password ?? "");
        form.Show(result.Errors);
        isDone = result.Succeeded;
    }
}

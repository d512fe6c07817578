using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.Invitations;

/// <summary>Where the link of an invitation leads.</summary>
public sealed partial class InvitationPage
{
    private FormState form = null!;
    private InvitationItem? invitation;

    [Parameter]
    public required string Token { get; set; }

    [SupplyParameterFromForm]
    private InvitationForm Input { get; set; } = null!;

    [Inject]
    private LinkModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        invitation = await Model.FindInvitationAsync(Token);
        Input ??= new InvitationForm { DisplayName = invitation?.DisplayName ?? "" };
        form = new FormState(Input);
    }

    private async Task SubmitAsync()
    {
        var result = await Model.AcceptAsync(Token, Input);
        if (result.Succeeded)
        {
            Navigation.NavigateTo(AppUrls.Overview);
        }
        else
        {
            form.Show(result.Errors);
        }
    }
}

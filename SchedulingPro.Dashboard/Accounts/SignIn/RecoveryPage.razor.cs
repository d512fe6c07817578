using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>Second step without the phone.</summary>
public sealed partial class RecoveryPage
{
    private FormState form = null!;

    [SupplyParameterFromForm]
    private CodeForm Input { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [Inject]
    private SignInSteps Steps { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new CodeForm();
        form = new FormState(Input);
        if (!await Steps.AwaitsSecondFactorAsync())
        {
            Navigation.NavigateTo(AppUrls.SignInAndReturn(ReturnUrl));
        }
    }

    private async Task SubmitAsync()
    {
        var outcome = await Steps.RecoveryCodeAsync(Input.Code ?? "");
        if (outcome == SignInOutcome.SignedIn)
        {
            Navigation.NavigateTo(AppUrls.LocalOr(ReturnUrl, AppUrls.Overview));
        }
        else
        {
            form.Show(
                "",
                outcome == SignInOutcome.Refused
                    ? "This is none of your unused recovery codes."
                    : SignInPage.TextOf(outcome)
            );
        }
    }
}

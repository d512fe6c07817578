using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>Second step: six digits from the authenticator app.</summary>
public sealed partial class SecondFactorPage
{
    private FormState form = null!;

    [SupplyParameterFromForm]
    private CodeForm Input { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool Remember { get; set; }

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
        var outcome = await Steps.AuthenticatorAsync(Input.Code ?? "", Remember);
        if (outcome == SignInOutcome.SignedIn)
        {
            Navigation.NavigateTo(AppUrls.LocalOr(ReturnUrl, AppUrls.Overview));
        }
        else
        {
            form.Show(
                "",
                outcome == SignInOutcome.Refused
                    ? "This code is not right. Take the one your app shows now, and check that the phone's clock is right."
                    : SignInPage.TextOf(outcome)
            );
        }
    }
}

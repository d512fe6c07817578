using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>First step: e-mail address and password, or a passkey.</summary>
public sealed partial class SignInPage
{
    private FormState form = null!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private SignInSteps Steps { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Says the same about an address that nobody has and a wrong password.</summary>
    internal static string TextOf(SignInOutcome outcome) =>
        outcome switch
        {
            SignInOutcome.LockedOut =>
                $"There were too many tries. Sign-in with this address is locked for {AccountPolicy.Lockout.TotalMinutes:0} minutes.",
            SignInOutcome.Disabled => "This account is switched off. An admin of your company can switch it on.",
            _ => "The e-mail address or the password is not right.",
        };

    protected override void OnInitialized()
    {
        Input ??= new SignInForm();
        form = new FormState(Input);
        if (HttpContext.User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(HttpContext.Request.Method))
        {
            Navigation.NavigateTo(AppUrls.LocalOr(ReturnUrl, AppUrls.Overview));
        }
    }

    private async Task SubmitAsync() =>
        Continue(await Steps.PasswordAsync(Input.Email ?? "", Input.Password ?? "", Input.Remember));

    private async Task PasskeyAsync()
    {
        var outcome = await Steps.PasskeyAsync(Credential ?? "");
        if (outcome == SignInOutcome.Refused)
        {
            form.Show("", "This passkey does not belong to an account here. Sign in with your password.");
        }
        else
        {
            Continue(outcome);
        }
    }

    private void Continue(SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(AppUrls.LocalOr(ReturnUrl, AppUrls.Overview));
                break;
            case SignInOutcome.NeedsSecondFactor:
                Navigation.NavigateTo(AppUrls.SecondFactor(ReturnUrl, Input.Remember));
                break;
            default:
                form.Show("", TextOf(outcome));
                break;
        }
    }
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.Accounts.SignIn;

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>Connecting and disconnecting an authenticator app.</summary>
public sealed partial class TwoFactorPage
{
    private ProfileView view = null!;
    private AuthenticatorKey? key;
    private IReadOnlyList<string>? codes;
    private FormState confirmation = null!;
    private FormState removal = null!;
    private bool removed;

    [SupplyParameterFromForm(FormName = "confirm")]
    private CodeForm CodeInput { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "remove")]
    private PasswordForm RemovalInput { get; set; } = null!;

    [Inject]
    private ProfileModel Model { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        CodeInput ??= new CodeForm();
        RemovalInput ??= new PasswordForm();
        confirmation = new FormState(CodeInput);
        removal = new FormState(RemovalInput);
        await LookAsync();
    }

    private async Task LookAsync()
    {
        view = await Model.GetAsync();
        key = view.HasTwoFactor ? null : await Model.AuthenticatorKeyAsync();
    }

    private async Task ConfirmAsync()
    {
        codes = await Model.ConfirmAuthenticatorAsync(CodeInput.Code ?? "");
        if (codes is null)
        {
            confirmation.Show(
                nameof(CodeForm.Code),
                "This code is not right. Take the one the app shows now, and check that the phone's clock is right."
            );
        }
    }

    private async Task RemoveAsync()
    {
        var result = await Model.RemoveAuthenticatorAsync(RemovalInput.Password ?? "");
        removal.Show(result.Errors);
        if (result.Succeeded)
        {
            removed = true;
            await LookAsync();
        }
    }
}

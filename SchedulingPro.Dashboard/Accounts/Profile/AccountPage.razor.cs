using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.Forms;

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>Name, password and the ways to sign in, of the person who is signed in.</summary>
public sealed partial class AccountPage
{
    private ProfileView view = null!;
    private FormState nameForm = null!;
    private FormState passwordForm = null!;
    private string? done;

    [SupplyParameterFromForm(FormName = "name")]
    private NameForm NameInput { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm PasswordInput { get; set; } = null!;

    [Inject]
    private ProfileModel Model { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        view = await Model.GetAsync();
        NameInput ??= new NameForm { Name = view.DisplayName };
        PasswordInput ??= new PasswordForm();
        nameForm = new FormState(NameInput);
        passwordForm = new FormState(PasswordInput);
    }

    private async Task RenameAsync() =>
        Show(
            await Model.RenameAsync(NameInput.Name ?? ""),
            nameForm,
            "Your name was saved. It stands in the corner from the next page on."
        );

    private async Task ChangePasswordAsync() =>
        Show(
            await Model.ChangePasswordAsync(PasswordInput.Current ?? "", PasswordInput.Password ?? ""),
            passwordForm,
            "Your password was changed. Your other sessions end within a minute."
        );

    private async Task SignOutElsewhereAsync() =>
        Show(await Model.SignOutElsewhereAsync(), nameForm, "Your other sessions end within a minute.");

    private void Show(AccountResult result, FormState form, string message)
    {
        form.Show(result.Errors);
        done = result.Succeeded ? message : null;
    }
}

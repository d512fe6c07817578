using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>One account: name, role, companies, and what an admin can do for its owner.</summary>
public sealed partial class UserPanel
{
    private AccessForm form = null!;
    private FormState state = null!;
    private ConfirmDialog removal = null!;
    private string? link;
    private bool busy;

    [Inject]
    private UsersModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired]
    public required UserListItem User { get; set; }

    [Parameter, EditorRequired]
    public required bool IsMe { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<CompanyChoice> Companies { get; set; }

    /// <summary>Something was changed: the list is older now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override void OnInitialized()
    {
        form = AccessForm.Of(User);
        state = new FormState(form);
    }

    private Task SaveAsync() =>
        RunAsync(
            () => Model.ChangeAsync(User.Id, form.DisplayName, form.Access),
            "The changes are saved. A new role counts within a minute."
        );

    private Task SignOutAsync() =>
        RunAsync(() => Model.SignOutEverywhereAsync(User.Id), $"{User.DisplayName} is signed out within a minute.");

    private Task SetDisabledAsync(bool disabled) =>
        RunAsync(
            () => Model.SetDisabledAsync(User.Id, disabled),
            disabled ? $"{User.DisplayName} cannot sign in any more." : $"{User.DisplayName} can sign in again."
        );

    private async Task RemoveSecondFactorAsync()
    {
        if (await removal.AskAsync())
        {
            await RunAsync(() => Model.RemoveSecondFactorAsync(User.Id), "The second factor was removed.");
        }
    }

    private async Task MakeLinkAsync()
    {
        var result = await RunAsync(() => Model.PasswordLinkAsync(User.Id), null);
        if (result.Token is { } token)
        {
            link = Navigation.ToAbsoluteUri(AppUrls.PasswordReset(User.Id, token)).ToString();
        }
    }

    private async Task<AccountResult> RunAsync(Func<Task<AccountResult>> act, string? done)
    {
        busy = true;
        link = null;
        var result = await act();
        busy = false;
        state.Show(result.Errors);
        if (result.Succeeded)
        {
            if (done is not null)
            {
                Toasts.Show(done);
            }

            await OnChanged.InvokeAsync();
        }

        return result;
    }
}

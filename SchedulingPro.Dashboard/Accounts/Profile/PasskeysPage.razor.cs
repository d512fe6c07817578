using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>The passkeys of the person who is signed in.</summary>
public sealed partial class PasskeysPage
{
    private IReadOnlyList<PasskeyView> passkeys = [];
    private TimeZoneInfo zone = TimeZoneInfo.Utc;
    private string? done;
    private string? error;

    [SupplyParameterFromForm]
    private string? Credential { get; set; }

    [SupplyParameterFromForm]
    private string? Id { get; set; }

    [SupplyParameterFromForm]
    private string? Name { get; set; }

    [SupplyParameterFromForm]
    private string? Act { get; set; }

    [Inject]
    private ProfileModel Model { get; set; } = null!;

    [Inject]
    private IUserContextAccessor Users { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        zone = (await Users.GetAsync()).TimeZone;
        passkeys = await Model.PasskeysAsync();
    }

    private async Task AddAsync() =>
        await ShowAsync(await Model.AddPasskeyAsync(Credential ?? "", Name ?? ""), "The passkey was added.");

    private async Task ChangeAsync() =>
        await (
            Act == "remove"
                ? ShowAsync(await Model.RemovePasskeyAsync(Id ?? ""), "The passkey was removed.")
                : ShowAsync(await Model.RenamePasskeyAsync(Id ?? "", Name ?? ""), "The name was saved.")
        );

    private async Task ShowAsync(AccountResult result, string message)
    {
        error = result.Succeeded ? null : result.Errors[0].Message;
        done = result.Succeeded ? message : null;
        passkeys = await Model.PasskeysAsync();
    }
}

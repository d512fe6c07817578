using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.Forms;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>The first page of an empty installation.</summary>
public sealed partial class SetupPage
{
    private FormState form = null!;
    private bool isTenantKnown;
    private bool zoneIsGuess;

    [SupplyParameterFromForm]
    private SetupForm Input { get; set; } = null!;

    [Inject]
    private SetupModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static string PasswordHint =>
        $"At least {AccountPolicy.PasswordLength} characters. A few words in a row are good and easy to keep.";

    private string TenantHint =>
        isTenantKnown
            ? "Comes from the data that was imported already."
            : "The number of your account in the field-service system. Any number will do to try things out.";

    protected override async Task OnInitializedAsync()
    {
        var isFirstLook = Input is null;
        Input ??= new SetupForm();
        form = new FormState(Input);
        var tenant = await Model.FindTenantAsync(default);
        isTenantKnown = tenant is not null;
        if (isFirstLook)
        {
            Input.TimeZone = tenant?.TimeZone ?? TimeZones.Local;
            Input.TenantName = tenant?.Name ?? "";
            zoneIsGuess = tenant is null;
        }

        if (tenant is not null)
        {
            Input.TenantId = tenant.Id.ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task SubmitAsync()
    {
        var result = await Model.ApplyAsync(Input, default);
        if (result.Succeeded)
        {
            Navigation.NavigateTo(AppUrls.Welcome);
        }
        else
        {
            form.Show(result.Errors);
        }
    }
}

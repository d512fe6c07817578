using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Dashboard.Accounts.SignIn;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>What the set-up page asks and does.</summary>
internal sealed class SetupModel(
    InitialSetup setup,
    SetupCode code,
    SignInManager<User> signIn,
    UserManager<User> users
)
{
    public Task<Tenant?> FindTenantAsync(CancellationToken cancellationToken) =>
        setup.FindTenantAsync(cancellationToken);

    /// <summary>Sets up and signs the first admin in. The answer's errors carry the names of the form's fields.</summary>
    public async Task<AccountResult> ApplyAsync(SetupForm form, CancellationToken cancellationToken)
    {
        if (!code.Matches(form.Code))
        {
            return AccountResult.Refused(
                nameof(form.Code),
                "This is not the code on the console. Starting the program again shows it again."
            );
        }

        var result = await setup.ApplyAsync(
            new(
                form.DisplayName,
                form.Email,
                form.Password,
                long.TryParse(
                    form.TenantId,
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var id
                )
                    ? id
                    : 0,
                form.TenantName,
                form.TimeZone
            ),
            cancellationToken
        );
        if (result.Succeeded)
        {
            code.Remove();
            var admin = await users.FindByIdAsync(result.UserId.ToString(CultureInfo.InvariantCulture));
            await signIn.SignInAsync(admin!, isPersistent: false);
            await ((AccountSignIn)signIn).NoteSignInAsync(admin!);
        }

        return result;
    }
}

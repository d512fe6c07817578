using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Lets somebody in again who cannot sign in any more.</summary>
internal static class UserReset
{
    public static async Task<int> RunAsync(
        VerbRun run,
        string email,
        bool passwordFromInput,
        bool keepSecondFactor,
        CancellationToken cancellationToken
    )
    {
        if (await UserVerb.FindAsync(run, email, cancellationToken) is not { } user)
        {
            return run.Fail($"There is no account {email}.");
        }

        var given = passwordFromInput ? NewPassword.Read(run.Console, fromInput: true) : NewPassword.FromEnvironment();
        if (passwordFromInput && given is null)
        {
            return run.Fail(NewPassword.Missing);
        }

        var accounts = run.Services.GetRequiredService<UserAccounts>();
        var link = await accounts.CreatePasswordLinkAsync(user.Id, AuditActor.CommandLine, cancellationToken);
        var password = given ?? NewPassword.Generate();
        var changed = link.Succeeded
            ? await accounts.ChoosePasswordAsync(user.Id, link.Token!, password, ipAddress: null, cancellationToken)
            : link;
        if (changed.Succeeded && !keepSecondFactor)
        {
            changed = await accounts.RemoveSecondFactorAsync(user.Id, AuditActor.CommandLine, cancellationToken);
        }

        if (!changed.Succeeded)
        {
            return run.Fail(string.Join(' ', changed.Errors.Select(e => e.Message)));
        }

        run.Answer(
            new
            {
                user.Email,
                Result = "reset",
                Password = given is null ? password : null,
            },
            [
                $"{user.Email}: reset",
                .. given is null ? [$"New password, shown this once: {password}"] : Array.Empty<string>(),
                .. user.IsDisabled
                    ? ["The account is still disabled; allow it with: user enable " + user.Email]
                    : Array.Empty<string>(),
            ]
        );
        return ExitCodes.Ok;
    }
}

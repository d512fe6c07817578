using System.CommandLine;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Accounts, for scripts and for the day on which nobody can sign in any more.</summary>
internal static class UserVerb
{
    public static Command Create(VerbConsole console) =>
        new VerbCommand(
            "user",
            "Add, list, disable or reset accounts.",
            "user list",
            "user add ana@example.com --name \"Ana Ruiz\" --role Manager",
            "user reset ana@example.com"
        )
        {
            Add(console),
            List(console),
            SetDisabled(console, "disable", "Bar an account from signing in; its sessions end.", disabled: true),
            SetDisabled(console, "enable", "Let a disabled account sign in again.", disabled: false),
            Reset(console),
        };

    private static Command Add(VerbConsole console)
    {
        var email = Email();
        var name = new Option<string?>("--name") { Description = "Name shown to colleagues.", HelpName = "NAME" };
        var role = new Option<string>("--role")
        {
            Description = "What the person may do.",
            DefaultValueFactory = _ => Roles.Office,
        };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var fromInput = NewPassword.CreateOption();
        return VerbRun.Define(
            new VerbCommand(
                "add",
                $"Make an account that sees every company. The password comes from a prompt, --password-stdin or the environment variable {NewPassword.Variable}; it never stands on the command line.",
                "user add ana@example.com --name \"Ana Ruiz\" --role Admin",
                "user add ana@example.com --role Office --password-stdin < password.txt"
            )
            {
                email,
                name,
                role,
                fromInput,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var address = parsed.GetRequiredValue(email);
                if (NewPassword.Read(console, parsed.GetValue(fromInput)) is not { } password)
                {
                    return run.Fail(NewPassword.Missing);
                }

                var result = await run
                    .Services.GetRequiredService<UserAccounts>()
                    .AddAsync(
                        address,
                        parsed.GetValue(name) ?? address.Split('@')[0],
                        password,
                        UserAccess.Everywhere(parsed.GetRequiredValue(role)),
                        AuditActor.CommandLine,
                        cancellationToken
                    );
                return Report(run, result, address, "added");
            }
        );
    }

    private static Command List(VerbConsole console) =>
        VerbRun.Define(
            new VerbCommand("list", "List all accounts.", "user list", "user list --json"),
            console,
            VerbNeeds.Database,
            async (run, _, cancellationToken) =>
            {
                var users = (await AllAsync(run, cancellationToken)).Select(UserLine.Of).ToList();
                run.Answer(
                    new { Users = users },
                    users.Count == 0 ? ["There is no account yet."] : users.Select(u => u.ToString())
                );
                return ExitCodes.Ok;
            }
        );

    private static Command SetDisabled(VerbConsole console, string name, string description, bool disabled)
    {
        var email = Email();
        return VerbRun.Define(
            new VerbCommand(name, description, $"user {name} ana@example.com") { email },
            console,
            VerbNeeds.Database,
            (run, parsed, cancellationToken) =>
                OnAsync(
                    run,
                    parsed.GetRequiredValue(email),
                    disabled ? "disabled" : "enabled",
                    (accounts, user) =>
                        accounts.SetDisabledAsync(user, disabled, AuditActor.CommandLine, cancellationToken),
                    cancellationToken
                )
        );
    }

    private static Command Reset(VerbConsole console)
    {
        var email = Email();
        var fromInput = NewPassword.CreateOption();
        var keepSecondFactor = new Option<bool>("--keep-second-factor")
        {
            Description = "Leave authenticator app and passkeys in place.",
        };
        return VerbRun.Define(
            new VerbCommand(
                "reset",
                "Give an account a new password, end its lockout and its sessions, and remove its second factor. Without --password-stdin a password is made up and shown once.",
                "user reset ana@example.com",
                "user reset ana@example.com --password-stdin --keep-second-factor < password.txt"
            )
            {
                email,
                fromInput,
                keepSecondFactor,
            },
            console,
            VerbNeeds.Database,
            (run, parsed, cancellationToken) =>
                UserReset.RunAsync(
                    run,
                    parsed.GetRequiredValue(email),
                    parsed.GetValue(fromInput),
                    parsed.GetValue(keepSecondFactor),
                    cancellationToken
                )
        );
    }

    /// <summary>All accounts, as the whole system sees them.</summary>
    internal static async Task<IReadOnlyList<UserListItem>> AllAsync(
        VerbRun run,
        CancellationToken cancellationToken
    ) =>
        (
            await run.Services.GetRequiredService<UserListQuery>().ExecuteAsync(DataScope.Everything, cancellationToken)
        ).Users;

    /// <summary>The account with that address, or null.</summary>
    internal static async Task<UserListItem?> FindAsync(
        VerbRun run,
        string email,
        CancellationToken cancellationToken
    ) =>
        (await AllAsync(run, cancellationToken)).FirstOrDefault(u =>
            string.Equals(u.Email, email.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private static async Task<int> OnAsync(
        VerbRun run,
        string email,
        string done,
        Func<UserAccounts, int, Task<AccountResult>> work,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(run, email, cancellationToken) is { } user
            ? Report(run, await work(run.Services.GetRequiredService<UserAccounts>(), user.Id), user.Email, done)
            : run.Fail($"There is no account {email}.");

    private static int Report(VerbRun run, AccountResult result, string email, string done)
    {
        if (!result.Succeeded)
        {
            return run.Fail(string.Join(' ', result.Errors.Select(e => e.Message)));
        }

        run.Answer(new { Email = email, Result = done }, $"{email}: {done}");
        return ExitCodes.Ok;
    }

    private static Argument<string> Email() => new("EMAIL") { Description = "Sign-in address of the account." };
}

using Microsoft.AspNetCore.Identity;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// Refuses passwords that are long enough but known to everybody: the person's own name or address, and the words on every
/// attacker's list with digits around them. There are no rules of composition: length is what counts (NIST SP 800-63B).
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password",
        "passwordpassword",
        "passw0rd",
        "passphrase",
        "changeme",
        "changemenow",
        "letmein",
        "letmeinplease",
        "welcome",
        "welcomewelcome",
        "administrator",
        "admin",
        "adminadmin",
        "iloveyou",
        "qwerty",
        "qwertyuiop",
        "qwertyqwerty",
        "qwertyuiopasdfghjkl",
        "asdfghjkl",
        "zxcvbnm",
        "1q2w3e4r5t6y",
        "1qaz2wsx3edc",
        "abc",
        "abcdef",
        "abcdefgh",
        "abcdefghijkl",
        "scheduling",
        "schedulingpro",
        "scheduler",
        "superman",
        "sunshine",
        "princess",
        "football",
        "baseball",
        "trustno",
        "correcthorsebatterystaple",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? "";
        if (text.Length > AccountPolicy.PasswordMaximum)
        {
            return Refuse(
                "PasswordTooLong",
                $"The password can have at most {AccountPolicy.PasswordMaximum} characters."
            );
        }

        if (NamesOf(user).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse("PasswordHoldsName", "The password must not contain your name or e-mail address.");
        }

        return IsCommon(text)
            ? Refuse("PasswordIsCommon", "This password is among the first that others would try. Choose another.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static bool IsCommon(string text)
    {
        var word = text.Trim().Trim("0123456789!?.,-_ #$*".ToCharArray());
        return word.Length == 0
            || CommonWords.Contains(word)
            || CommonWords.Contains(text.Trim())
            || text.Distinct().Count() < 5;
    }

    /// <summary>Short parts are left out: a two-letter name is in many good passwords.</summary>
    private static IEnumerable<string> NamesOf(User user) =>
        (user.Email ?? "")
            .Split('@')
            .Take(1)
            .Concat(user.DisplayName.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Append(user.Email ?? "")
            .Where(part => part.Length >= 4);

    private static Task<IdentityResult> Refuse(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}

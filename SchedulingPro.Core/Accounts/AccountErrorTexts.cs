using Microsoft.AspNetCore.Identity;

namespace SchedulingPro.Core.Accounts;

/// <summary>Identity's refusals in the product's words. A user name is always the e-mail address, so it is called that.</summary>
internal sealed class AccountErrorTexts : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Text(
            nameof(PasswordTooShort),
            $"The password needs at least {length} characters. A few words in a row do well."
        );

    public override IdentityError PasswordMismatch() =>
        Text(nameof(PasswordMismatch), "The current password is not right.");

    public override IdentityError DuplicateEmail(string email) => Taken(nameof(DuplicateEmail));

    public override IdentityError DuplicateUserName(string userName) => Taken(nameof(DuplicateUserName));

    public override IdentityError InvalidEmail(string? email) => Invalid(nameof(InvalidEmail));

    public override IdentityError InvalidUserName(string? userName) => Invalid(nameof(InvalidUserName));

    public override IdentityError InvalidToken() =>
        Text(nameof(InvalidToken), "This link was used already or is older than 48 hours. Ask for a new one.");

    public override IdentityError ConcurrencyFailure() =>
        Text(
            nameof(ConcurrencyFailure),
            "Somebody else changed this account in the meantime. Look again and repeat it."
        );

    private static IdentityError Taken(string code) => Text(code, "Another account already has this e-mail address.");

    private static IdentityError Invalid(string code) => Text(code, "This is not an e-mail address.");

    private static IdentityError Text(string code, string description) =>
        new() { Code = code, Description = description };
}

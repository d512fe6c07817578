using Microsoft.AspNetCore.Identity;

namespace SchedulingPro.Core.Accounts;

/// <summary>What became of a change to an account: done, or refused with reasons and nothing changed.</summary>
public sealed record AccountResult
{
    private AccountResult(int userId, string? token, IReadOnlyList<AccountError> errors)
    {
        UserId = userId;
        Token = token;
        Errors = errors;
    }

    /// <summary>Key of the account; 0 when refused.</summary>
    public int UserId { get; }

    /// <summary>Secret of the link that was made, or null; shown once and kept only as a hash or not at all.</summary>
    public string? Token { get; }

    /// <summary>Why it was refused; empty when it was done.</summary>
    public IReadOnlyList<AccountError> Errors { get; }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Errors.Count == 0;

    /// <summary>Done.</summary>
    public static AccountResult Done(int userId, string? token = null) => new(userId, token, []);

    /// <summary>Refused for one reason.</summary>
    public static AccountResult Refused(string field, string message) => new(0, null, [new(field, message)]);

    /// <summary>Refused for the reasons given.</summary>
    public static AccountResult Refused(IEnumerable<AccountError> errors) => new(0, null, [.. errors]);

    /// <summary>Refused by Identity; its codes tell which input is meant.</summary>
    internal static AccountResult Refused(IdentityResult result) =>
        Refused(result.Errors.Select(e => new AccountError(FieldOf(e.Code), e.Description)).Distinct());

    private static string FieldOf(string code) =>
        code.StartsWith("Password", StringComparison.Ordinal) ? "Password"
        : code.EndsWith("Email", StringComparison.Ordinal) || code.EndsWith("UserName", StringComparison.Ordinal)
            ? "Email"
        : "";
}

namespace SchedulingPro.Core.Accounts;

/// <summary>Why something about an account was refused.</summary>
/// <param name="Field">Name of the input it belongs to, for example <c>Email</c> or <c>Password</c>; empty for the whole.</param>
/// <param name="Message">One sentence for the person who tried, with full stop.</param>
public sealed record AccountError(string Field, string Message);

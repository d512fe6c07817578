namespace SchedulingPro.Core.Accounts;

/// <summary>What the first set-up asks for.</summary>
/// <param name="DisplayName">Name of the first admin.</param>
/// <param name="Email">The admin's sign-in address.</param>
/// <param name="Password">The admin's password.</param>
/// <param name="TenantId">Id of the account in the field-service system, above 0.</param>
/// <param name="TenantName">Name shown for it.</param>
/// <param name="TimeZone">IANA time zone, for example <c>America/Chicago</c>.</param>
/// <param name="WithDemo">Whether demo data is to be added; see <c>DemoOrder</c>.</param>
public sealed record SetupRequest(
    string DisplayName,
    string Email,
    string Password,
    long TenantId,
    string TenantName,
    string TimeZone,
    bool WithDemo = false
);

namespace SchedulingPro.Core.Accounts;

/// <summary>An invitation that was neither used nor withdrawn.</summary>
/// <param name="Id">Key.</param>
/// <param name="Email">Address the account will have.</param>
/// <param name="DisplayName">Name proposed by the one who invited; may be empty.</param>
/// <param name="Role">Role the account will have.</param>
/// <param name="ExpiresOn">When the link ends (UTC); it may be over already.</param>
public sealed record InvitationItem(int Id, string Email, string DisplayName, string Role, DateTime ExpiresOn);

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>A passkey of the person who is signed in.</summary>
/// <param name="Id">Credential id, base64url.</param>
internal sealed record PasskeyView(string Id, string Name, DateTimeOffset AddedOn);

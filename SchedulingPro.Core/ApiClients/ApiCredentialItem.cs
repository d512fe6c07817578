namespace SchedulingPro.Core.ApiClients;

/// <summary>A good secret or app key, without itself.</summary>
/// <param name="CreatedOn">When it was made (UTC).</param>
/// <param name="ValidUntil">When it stops being good (UTC), or null for not before it is rotated.</param>
public sealed record ApiCredentialItem(DateTime CreatedOn, DateTime? ValidUntil);

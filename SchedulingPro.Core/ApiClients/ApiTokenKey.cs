namespace SchedulingPro.Core.ApiClients;

/// <summary>A signing key in clear, for the memory of the program only.</summary>
/// <param name="Id">Stands in the head of the tokens it signed.</param>
/// <param name="Key">256 bits.</param>
/// <param name="CreatedOn">When it was made (UTC).</param>
/// <param name="RetiredOn">When a newer one took its place (UTC), or null for the one that signs.</param>
public sealed record ApiTokenKey(string Id, byte[] Key, DateTime CreatedOn, DateTime? RetiredOn)
{
    /// <summary>Whether tokens it signed are still accepted at <paramref name="now"/> (UTC).</summary>
    public bool IsAcceptedAt(DateTime now) => RetiredOn is null || RetiredOn + ApiSigningKeys.Acceptance > now;
}

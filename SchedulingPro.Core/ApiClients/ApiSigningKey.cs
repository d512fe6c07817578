namespace SchedulingPro.Core.ApiClients;

/// <summary>A key that signs access tokens, as it is stored.</summary>
public sealed class ApiSigningKey
{
    /// <summary>Random id; stands in the head of every token the key signed.</summary>
    public string Id { get; set; } = "";

    /// <summary>The key, encrypted with Data Protection: who has the database alone cannot make tokens.</summary>
    public string ProtectedKey { get; set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When a newer key took its place (UTC), or null for the one that signs.</summary>
    public DateTime? RetiredOn { get; set; }
}

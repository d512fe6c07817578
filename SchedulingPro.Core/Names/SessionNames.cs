namespace SchedulingPro.Core.Names;

/// <summary>The names behind the ids of one session; each null where the session has no such id or nobody has named it.</summary>
/// <param name="JobType">Name of its job type.</param>
/// <param name="BusinessUnit">Name of its business unit.</param>
/// <param name="Campaign">Name of its campaign in the account.</param>
/// <param name="Zone">Name of its zone.</param>
public sealed record SessionNames(string? JobType, string? BusinessUnit, string? Campaign, string? Zone)
{
    /// <summary>No names.</summary>
    public static SessionNames None { get; } = new(null, null, null, null);
}

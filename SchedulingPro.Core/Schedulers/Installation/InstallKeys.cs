namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>What puts one scheduler on a web site. Only for admins, and never without a line in the audit log.</summary>
/// <param name="SchedulerId">Scheduler ID.</param>
/// <param name="DataApiKey">The company's data API key; empty when its source gave none.</param>
/// <param name="OldKeyValidUntil">Until when the key before the last rotation is still good (UTC), or null.</param>
public sealed record InstallKeys(string SchedulerId, string DataApiKey, DateTime? OldKeyValidUntil)
{
    /// <summary>Stands in for keys that are not revealed; tells nothing of them, not even how long they are.</summary>
    public const string Mask = "••••••••••••";

    /// <summary>The keys as they are shown before they are revealed.</summary>
    public static InstallKeys Masked { get; } = new(Mask, Mask, null);

    /// <inheritdoc />
    public override string ToString() => nameof(InstallKeys);
}

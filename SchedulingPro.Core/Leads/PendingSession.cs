namespace SchedulingPro.Core.Leads;

/// <summary>A session that changed and that the engine has not looked at yet; written in the transaction that changed it.</summary>
public sealed class PendingSession
{
    /// <summary>Storage key of the session.</summary>
    public long SessionId { get; set; }
}

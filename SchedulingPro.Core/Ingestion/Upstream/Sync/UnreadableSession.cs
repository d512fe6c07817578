namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>A session that upstream sent and that could not be taken. It is kept until it could be, so that nothing is lost.</summary>
public sealed class UnreadableSession
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Source it came from.</summary>
    public int SourceId { get; set; }

    /// <summary>Its id upstream, or a hash of its text where even that could not be read; unique within the source.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Field and reason.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The row as sent (UTF-8 JSON); personal data.</summary>
    public byte[] Raw { get; set; } = [];

    /// <summary>When it was first seen (UTC).</summary>
    public DateTime SeenOn { get; set; }
}

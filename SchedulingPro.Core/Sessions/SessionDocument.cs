namespace SchedulingPro.Core.Sessions;

/// <summary>The cold row of a session: all of it, rendered once when stored.</summary>
public sealed class SessionDocument
{
    /// <summary>The session's storage key.</summary>
    public long SessionId { get; set; }

    /// <summary>The session in the published contract's JSON (UTF-8), ready to be copied into an answer.</summary>
    public byte[] Document { get; set; } = [];

    /// <summary>The source's own JSON (UTF-8) where it differs, so that new fields can be back-filled; else null.</summary>
    public byte[]? Raw { get; set; }
}

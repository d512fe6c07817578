namespace SchedulingPro.Core.Sessions;

/// <summary>Whether a session is a lead: work for the office.</summary>
public enum LeadState
{
    /// <summary>No lead: not abandoned, without contact, or a bot.</summary>
    None = 0,

    /// <summary>A qualified abandoned session: abandoned with a phone or an e-mail, not a bot.</summary>
    Open = 1,
}

namespace SchedulingPro.Core.Leads;

/// <summary>
/// A person to call back: all qualified abandoned sessions of one phone number or e-mail address until the work is done.
/// What sessions say is written by the engine, what staff did by the desk; neither touches the other's columns.
/// All ticks are UTC.
/// </summary>
public sealed class Lead
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Storage key of the newest session, which leads.</summary>
    public long SessionId { get; set; }

    /// <summary>Key of the leading session's scheduler or (negative) router; scope is decided by it.</summary>
    public int OwnerKey { get; set; }

    /// <summary>How many sessions of the person belong to it.</summary>
    public int SessionCount { get; set; }

    /// <summary>When it came up.</summary>
    public long ArrivedTicks { get; set; }

    /// <summary>The visitor's last act: where the clock starts.</summary>
    public long ActTicks { get; set; }

    /// <summary>How promising it is, see <see cref="LeadPriority"/>; higher first.</summary>
    public int Priority { get; set; }

    /// <summary>Why.</summary>
    public LeadReasons Reasons { get; set; }

    /// <summary>Whether there is still something to do.</summary>
    public LeadStatus Status { get; set; }

    /// <summary>When to take it up again: in the future it is snoozed, in the past it is due; null for at once.</summary>
    public long? DueTicks { get; set; }

    /// <summary>Whether the visitor was promised a call at <see cref="DueTicks"/>.</summary>
    public bool IsPromised { get; set; }

    /// <summary>User whose lead it is, or null.</summary>
    public int? AssigneeId { get; set; }

    /// <summary>Since when it is somebody's: where the second clock starts.</summary>
    public long? AssignedTicks { get; set; }

    /// <summary>User who is on it, while <see cref="HeldUntilTicks"/> lies ahead.</summary>
    public int? HolderId { get; set; }

    /// <summary>End of the claim's lease.</summary>
    public long? HeldUntilTicks { get; set; }

    /// <summary>Calls, texts and e-mails so far.</summary>
    public int Attempts { get; set; }

    /// <summary>First human touch; recorded once.</summary>
    public long? FirstTouchTicks { get; set; }

    /// <summary>Who made it.</summary>
    public int? FirstTouchById { get; set; }

    /// <summary>The visitor's last act before the first touch.</summary>
    public long? FirstTouchActTicks { get; set; }

    /// <summary>
    /// Visitor's last act to first touch, in seconds of the company's business hours; of an old visit that somebody sent to the
    /// queue, since that.
    /// </summary>
    public int? FirstTouchSeconds { get; set; }

    /// <summary>Assignment to first touch, in seconds of the company's business hours.</summary>
    public int? FirstTouchAssignedSeconds { get; set; }

    /// <summary>Last human touch.</summary>
    public long? LastTouchTicks { get; set; }

    /// <summary>Whether the person was spoken with.</summary>
    public bool IsReached { get; set; }

    /// <summary>Last disposition, or null.</summary>
    public int? DispositionId { get; set; }

    /// <summary>When it was closed, or null.</summary>
    public long? ClosedTicks { get; set; }

    /// <summary>Who closed it; null for the engine.</summary>
    public int? ClosedById { get; set; }

    /// <summary>Why it was closed without a disposition.</summary>
    public LeadClosing Closing { get; set; }

    /// <summary>Whether and how the person booked after all.</summary>
    public LeadRecovery Recovery { get; set; }

    /// <summary>When the person booked, or null.</summary>
    public long? RecoveredTicks { get; set; }

    /// <summary>Storage key of the session that booked, or null (booked on the phone).</summary>
    public long? RecoveredSessionId { get; set; }

    /// <summary>Rises with each act of staff, so that an act upon an older state is seen.</summary>
    public int Version { get; set; }
}

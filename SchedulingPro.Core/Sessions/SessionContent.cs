namespace SchedulingPro.Core.Sessions;

/// <summary>A whole session with every field of the published Scheduling Pro v2 contract, as a source reports it.</summary>
public sealed record SessionContent
{
    /// <summary>Session id as given by its source; unique within a tenant.</summary>
    public string Id { get; set; } = "";

    /// <summary>When the visit began (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When the session last changed at its source (UTC); the newer version of a session wins.</summary>
    public DateTime ModifiedOn { get; set; }

    /// <summary>The visitor's last sign of life (UTC).</summary>
    public DateTime LastCheckinDate { get; set; }

    /// <summary>Outcome in the words of the source; open vocabulary, null while the visit is open.</summary>
    public string? SessionOutcome { get; set; }

    /// <summary>Scheduler of the visit; null in answers of a scheduler's own path, or while a router has not handed the visit on.</summary>
    public string? SchedulerId { get; set; }

    /// <summary>Job made from this session.</summary>
    public long? JobId { get; set; }

    /// <summary>Booking made from this session.</summary>
    public long? BookingId { get; set; }

    /// <summary>Lead made from this session.</summary>
    public long? LeadId { get; set; }

    /// <summary>Google Business Profile the visitor came from.</summary>
    public string? GbpName { get; set; }

    /// <summary>Start of the time slot the visitor chose (UTC).</summary>
    public DateTime? TimeslotStart { get; set; }

    /// <summary>End of the time slot the visitor chose (UTC).</summary>
    public DateTime? TimeslotEnd { get; set; }

    /// <summary>Service category the visitor chose.</summary>
    public string? Category { get; set; }

    /// <summary>Job type behind the chosen service.</summary>
    public long? JobTypeId { get; set; }

    /// <summary>Business unit the work belongs to.</summary>
    public long? BusinessUnitId { get; set; }

    /// <summary>What is known of the visitor.</summary>
    public SessionCustomer Customer { get; set; } = new();

    /// <summary>Dispatch zone of the address.</summary>
    public long? ZoneId { get; set; }

    /// <summary>The visitor's answers to the scheduler's questions, in order.</summary>
    public IReadOnlyList<string>? CustomerResponses { get; set; }

    /// <summary>The visitor's own words.</summary>
    public string? Notes { get; set; }

    /// <summary>Where the visitor came from.</summary>
    public SessionSource SourceTracking { get; set; } = new();

    /// <summary>Consent to text messages about this visit; null means not asked.</summary>
    public bool? MobileNotificationOptIn { get; set; }

    /// <summary>What kept the visitor from booking; open vocabulary.</summary>
    public string? BlockerType { get; set; }

    /// <summary>Detail of the blocker, as given.</summary>
    public string? BlockerToBookAdditionalData { get; set; }

    /// <summary>Last step shown, in the words of the source; open vocabulary.</summary>
    public string? LastStep { get; set; }

    /// <summary>Dispatch fee shown to the visitor, as text.</summary>
    public string? DispatchFeeQuoted { get; set; }

    /// <summary>Whether the visitor took over a known location.</summary>
    public bool? IsLocationTakeover { get; set; }

    /// <summary>Answer to the contractor's own consent question; null means not asked.</summary>
    public bool? CustomOptIn { get; set; }

    /// <summary>Consent to marketing; null means not asked.</summary>
    public bool? MarketingOptIn { get; set; }

    /// <summary>Interest in a membership, in the words of the source.</summary>
    public string? MembershipInterest { get; set; }

    /// <summary>Whether payment details were left.</summary>
    public bool? PaymentInfoCaptured { get; set; }

    /// <summary>Id of the session in a third system.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Recurring service the visit belongs to.</summary>
    public long? RecurringServiceId { get; set; }

    /// <summary>Name of the campaign credited with the visit.</summary>
    public string? CampaignName { get; set; }
}

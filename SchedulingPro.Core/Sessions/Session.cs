namespace SchedulingPro.Core.Sessions;

/// <summary>
/// The narrow, hot row of a session: the small facts that lists, counts and metrics touch. Everything else is in the
/// <see cref="SessionDocument"/>. Only the ingestor writes it.
/// </summary>
public sealed class Session
{
    /// <summary>Key that sorts by creation, see <see cref="SessionKey"/>.</summary>
    public long Id { get; set; }

    /// <summary>Tenant the session belongs to.</summary>
    public long TenantId { get; set; }

    /// <summary>Id given by the source, unique within the tenant.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Key of the scheduler; while a router has not handed the visit on, the router's (negative) key.</summary>
    public int OwnerKey { get; set; }

    /// <summary>Key (negative) of the router where the visit began, or null.</summary>
    public int? RouterKey { get; set; }

    /// <summary>When the source last changed the session, in UTC ticks.</summary>
    public long ModifiedTicks { get; set; }

    /// <summary>The visitor's last sign of life, in UTC ticks.</summary>
    public long ActivityTicks { get; set; }

    /// <summary>Start of the chosen time slot in UTC ticks, or null.</summary>
    public long? SlotTicks { get; set; }

    /// <summary>Milestones that the session's own fields prove, before outcome and last step are taken into account.</summary>
    public Milestones Evidence { get; set; }

    /// <summary>Milestones reached, from evidence, outcome and last step.</summary>
    public Milestones Milestones { get; set; }

    /// <summary>Meaning of the outcome.</summary>
    public SessionOutcome Outcome { get; set; }

    /// <summary>Dictionary code of the source's outcome word; 0 for none.</summary>
    public int OutcomeCode { get; set; }

    /// <summary>Dictionary code of the last step; 0 for none.</summary>
    public int LastStepCode { get; set; }

    /// <summary>Dictionary code of the blocker; 0 for none.</summary>
    public int BlockerCode { get; set; }

    /// <summary>Dictionary code of the category; 0 for none.</summary>
    public int CategoryCode { get; set; }

    /// <summary>Dictionary code of the ZIP code; 0 for none.</summary>
    public int ZipCode { get; set; }

    /// <summary>Dictionary code of the device type; 0 for none.</summary>
    public int DeviceCode { get; set; }

    /// <summary>Dictionary code of the campaign (its name, else <c>utmCampaign</c>); 0 for none.</summary>
    public int CampaignCode { get; set; }

    /// <summary>Dictionary code of source and medium together, written "source / medium"; 0 for none.</summary>
    public int SourceCode { get; set; }

    /// <summary>Dictionary code of the job type's id; 0 for none.</summary>
    public int JobTypeCode { get; set; }

    /// <summary>Dictionary code of the business unit's id; 0 for none.</summary>
    public int BusinessUnitCode { get; set; }

    /// <summary>Dictionary code of the zone's id; 0 for none.</summary>
    public int ZoneCode { get; set; }

    /// <summary>Dictionary code of the account's campaign id; 0 for none.</summary>
    public int CampaignIdCode { get; set; }

    /// <summary>Dictionary code of the landing page; 0 for none.</summary>
    public int LandingPageCode { get; set; }

    /// <summary>Dictionary code of the browser; 0 for none.</summary>
    public int BrowserCode { get; set; }

    /// <summary>Dictionary code of the ad group; 0 for none.</summary>
    public int AdGroupCode { get; set; }

    /// <summary>Dictionary code of the search term; 0 for none.</summary>
    public int TermCode { get; set; }

    /// <summary>Dictionary code of the ad content; 0 for none.</summary>
    public int ContentCode { get; set; }

    /// <summary>Dictionary code of the Google Business Profile; 0 for none.</summary>
    public int ProfileCode { get; set; }

    /// <summary>Yes-or-no facts.</summary>
    public SessionFlags Flags { get; set; }

    /// <summary>Hash of the normalised customer name, or null without a name.</summary>
    public long? NameHash { get; set; }

    /// <summary>Hash of the normalised phone number, or null.</summary>
    public long? PhoneHash { get; set; }

    /// <summary>Hash of the normalised e-mail address, or null.</summary>
    public long? EmailHash { get; set; }

    /// <summary>Whether the session is a lead.</summary>
    public LeadState LeadState { get; set; }
}

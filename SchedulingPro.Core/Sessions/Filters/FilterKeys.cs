namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Keys of the session filters as they stand in URLs and in the API.</summary>
public static class FilterKeys
{
    /// <summary>Company, by key.</summary>
    public const string Company = "company";

    /// <summary>Scheduler, by Scheduler ID.</summary>
    public const string Scheduler = "scheduler";

    /// <summary>Router where the visit began, by router id.</summary>
    public const string Router = "router";

    /// <summary>Outcome, by meaning.</summary>
    public const string Outcome = "outcome";

    /// <summary>Last step.</summary>
    public const string LastStep = "lastStep";

    /// <summary>A milestone that was reached.</summary>
    public const string Milestone = "milestone";

    /// <summary>A step that was reached, or a later one (the funnel's sense).</summary>
    public const string Reached = "reached";

    /// <summary>The step after which the visitor went no further.</summary>
    public const string DroppedAt = "droppedAt";

    /// <summary>Blocker.</summary>
    public const string Blocker = "blocker";

    /// <summary>Service category.</summary>
    public const string Category = "category";

    /// <summary>ZIP code.</summary>
    public const string Zip = "zip";

    /// <summary>Campaign.</summary>
    public const string Campaign = "campaign";

    /// <summary>Campaign of the account, by its id.</summary>
    public const string CampaignId = "campaignId";

    /// <summary>Job type, by its id.</summary>
    public const string JobType = "jobType";

    /// <summary>Business unit, by its id.</summary>
    public const string BusinessUnit = "businessUnit";

    /// <summary>Zone, by its id.</summary>
    public const string Zone = "zone";

    /// <summary>Source and medium.</summary>
    public const string Source = "source";

    /// <summary>Source alone (<c>utmSource</c>).</summary>
    public const string UtmSource = "utmSource";

    /// <summary>Medium alone (<c>utmMedium</c>).</summary>
    public const string Medium = "medium";

    /// <summary>Ad group.</summary>
    public const string AdGroup = "adGroup";

    /// <summary>Search term.</summary>
    public const string Term = "term";

    /// <summary>Ad content.</summary>
    public const string Content = "content";

    /// <summary>Landing page, as host and path.</summary>
    public const string LandingPage = "landingPage";

    /// <summary>Google Business Profile, by name.</summary>
    public const string Profile = "profile";

    /// <summary>Browser.</summary>
    public const string Browser = "browser";

    /// <summary>Weekday of the visit in the tenant's zone, 1 (Monday) to 7 (Sunday).</summary>
    public const string Weekday = "weekday";

    /// <summary>Hour of the visit in the tenant's zone, 0 to 23.</summary>
    public const string Hour = "hour";

    /// <summary>Weekday of the chosen time slot in the tenant's zone, 1 (Monday) to 7 (Sunday).</summary>
    public const string SlotWeekday = "slotWeekday";

    /// <summary>Hour of the chosen time slot in the tenant's zone, 0 to 23.</summary>
    public const string SlotHour = "slotHour";

    /// <summary>Where the person came from when they first came, as source and medium.</summary>
    public const string FirstSource = "firstSource";

    /// <summary>Why the visitor could not be served: outside the area, no time slots.</summary>
    public const string TurnedAway = "turnedAway";

    /// <summary>Device type.</summary>
    public const string Device = "device";

    /// <summary>New or returning customer.</summary>
    public const string Customer = "customer";

    /// <summary>Contact left: phone, e-mail.</summary>
    public const string Contact = "contact";

    /// <summary>Consent given, refused or not asked.</summary>
    public const string Consent = "consent";

    /// <summary>Bot.</summary>
    public const string Bot = "bot";

    /// <summary>Reserve with Google.</summary>
    public const string Google = "google";

    /// <summary>What was made of it: job, booking, lead.</summary>
    public const string Made = "made";

    /// <summary>Interest in a membership.</summary>
    public const string Membership = "membership";

    /// <summary>Advertising click id.</summary>
    public const string ClickId = "clickId";

    /// <summary>Abandoned visitors who booked after all, by themselves or by staff.</summary>
    public const string Recovered = "recovered";

    /// <summary>One session for each captured name.</summary>
    public const string DistinctName = "distinctName";

    /// <summary>The sessions that a number counts.</summary>
    public const string Counted = "counted";
}

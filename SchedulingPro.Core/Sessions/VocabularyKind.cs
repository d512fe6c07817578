namespace SchedulingPro.Core.Sessions;

/// <summary>What a word of the dictionary stands for.</summary>
public enum VocabularyKind
{
    /// <summary>Session outcome; mapped to a <see cref="SessionOutcome"/>.</summary>
    Outcome = 1,

    /// <summary>Last step; mapped to the <see cref="Milestones"/> that lie before it.</summary>
    LastStep = 2,

    /// <summary>Blocker; not mapped, shown as given.</summary>
    Blocker = 3,

    /// <summary>Membership interest; mapped to 1 (interested) or 0 (not).</summary>
    MembershipInterest = 4,

    /// <summary>Scheduler status; not mapped, shown as given.</summary>
    SchedulerStatus = 5,

    /// <summary>Where the booking was made from; not mapped, shown as given.</summary>
    BookedFrom = 6,

    /// <summary>Marketing source; not mapped, shown as given.</summary>
    MarketingSource = 7,

    /// <summary>Service category.</summary>
    Category = 20,

    /// <summary>ZIP or postal code.</summary>
    Zip = 21,

    /// <summary>Device type.</summary>
    Device = 22,

    /// <summary>Campaign.</summary>
    Campaign = 23,

    /// <summary>Source and medium, written "source / medium".</summary>
    Source = 24,

    /// <summary>Job type, by its id upstream.</summary>
    JobType = 25,

    /// <summary>Business unit, by its id upstream.</summary>
    BusinessUnit = 26,

    /// <summary>Zone, by its id upstream.</summary>
    Zone = 27,

    /// <summary>Campaign of the account, by its id upstream.</summary>
    CampaignId = 28,

    /// <summary>Landing page: host and path in lower case, without query.</summary>
    LandingPage = 29,

    /// <summary>Browser.</summary>
    Browser = 30,

    /// <summary>Ad group (<c>utmAdgroup</c>).</summary>
    AdGroup = 31,

    /// <summary>Search term (<c>utmTerm</c>).</summary>
    Term = 32,

    /// <summary>Ad content (<c>utmContent</c>).</summary>
    Content = 33,

    /// <summary>Google Business Profile, by name.</summary>
    Profile = 34,
}

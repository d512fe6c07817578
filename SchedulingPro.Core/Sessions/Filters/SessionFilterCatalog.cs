using System.Collections.Frozen;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions.Filters.Fields;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Every field that sessions can be filtered by. Pages, exports and the API read it; a new filter is one line here.</summary>
public static class SessionFilterCatalog
{
    /// <summary>All fields, in the order in which people are offered them.</summary>
    public static IReadOnlyList<SessionFilterField> All { get; } =
    [
        new OwnerField(FilterKeys.Company, "Company"),
        new OwnerField(FilterKeys.Scheduler, "Scheduler"),
        new RouterField(),
        new OutcomeField(),
        new MilestoneField(),
        new ReachedField(),
        new DroppedAtField(),
        new VocabularyField(FilterKeys.LastStep, "Last step", VocabularyKind.LastStep, s => s.LastStepCode),
        new VocabularyField(FilterKeys.Blocker, "Blocker", VocabularyKind.Blocker, s => s.BlockerCode),
        new TurnedAwayField(),
        new VocabularyField(FilterKeys.Category, "Category", VocabularyKind.Category, s => s.CategoryCode),
        new VocabularyField(FilterKeys.Zip, "ZIP code", VocabularyKind.Zip, s => s.ZipCode),
        new VocabularyField(FilterKeys.Campaign, "Campaign", VocabularyKind.Campaign, s => s.CampaignCode),
        new VocabularyField(
            FilterKeys.CampaignId,
            "Account campaign",
            VocabularyKind.CampaignId,
            s => s.CampaignIdCode,
            NameKind.Campaign
        ),
        new VocabularyField(
            FilterKeys.JobType,
            "Job type",
            VocabularyKind.JobType,
            s => s.JobTypeCode,
            NameKind.JobType
        ),
        new VocabularyField(
            FilterKeys.BusinessUnit,
            "Business unit",
            VocabularyKind.BusinessUnit,
            s => s.BusinessUnitCode,
            NameKind.BusinessUnit
        ),
        new VocabularyField(FilterKeys.Zone, "Zone", VocabularyKind.Zone, s => s.ZoneCode, NameKind.Zone),
        new VocabularyField(FilterKeys.Source, "Source / medium", VocabularyKind.Source, s => s.SourceCode),
        new SourcePartField(FilterKeys.UtmSource, "Source", isMedium: false),
        new SourcePartField(FilterKeys.Medium, "Medium", isMedium: true),
        new VocabularyField(FilterKeys.AdGroup, "Ad group", VocabularyKind.AdGroup, s => s.AdGroupCode),
        new VocabularyField(FilterKeys.Term, "Search term", VocabularyKind.Term, s => s.TermCode),
        new VocabularyField(FilterKeys.Content, "Ad content", VocabularyKind.Content, s => s.ContentCode),
        new VocabularyField(FilterKeys.LandingPage, "Landing page", VocabularyKind.LandingPage, s => s.LandingPageCode),
        new VocabularyField(FilterKeys.Profile, "Business profile", VocabularyKind.Profile, s => s.ProfileCode),
        new VocabularyField(FilterKeys.Browser, "Browser", VocabularyKind.Browser, s => s.BrowserCode),
        new FirstSourceField(),
        new VocabularyField(FilterKeys.Device, "Device", VocabularyKind.Device, s => s.DeviceCode),
        new FlagsField(
            FilterKeys.Customer,
            "Customer",
            new("new", "New", SessionFlags.NewCustomer),
            new("returning", "Returning", SessionFlags.NewCustomer, Set: false)
        ),
        new FlagsField(
            FilterKeys.Contact,
            "Contact",
            new("any", "Phone or e-mail", SessionFlags.Contact),
            new("phone", "Phone", SessionFlags.HasPhone),
            new("email", "E-mail", SessionFlags.HasEmail),
            new("name", "Name", SessionFlags.HasName),
            new("none", "No phone, no e-mail", SessionFlags.Contact, Set: false)
        ),
        new FlagsField(
            FilterKeys.Consent,
            "Consent",
            new("marketing-yes", "Marketing: yes", SessionFlags.MarketingYes),
            new("marketing-no", "Marketing: no", SessionFlags.MarketingNo),
            new(
                "marketing-unasked",
                "Marketing: not asked",
                SessionFlags.MarketingYes | SessionFlags.MarketingNo,
                false
            ),
            new("texts-yes", "Texts: yes", SessionFlags.MobileYes),
            new("texts-no", "Texts: no", SessionFlags.MobileNo),
            new("texts-unasked", "Texts: not asked", SessionFlags.MobileYes | SessionFlags.MobileNo, false),
            new("custom-yes", "Own question: yes", SessionFlags.CustomYes),
            new("custom-no", "Own question: no", SessionFlags.CustomNo),
            new("custom-unasked", "Own question: not asked", SessionFlags.CustomYes | SessionFlags.CustomNo, false)
        ),
        YesNo(FilterKeys.Bot, "Bot", SessionFlags.Bot),
        YesNo(FilterKeys.Google, "Reserve with Google", SessionFlags.Google),
        new FlagsField(
            FilterKeys.Made,
            "Made of it",
            new("job", "Job", SessionFlags.HasJob),
            new("booking", "Booking", SessionFlags.HasBooking),
            new("lead", "Lead", SessionFlags.HasLead)
        ),
        YesNo(FilterKeys.Membership, "Membership interest", SessionFlags.MembershipInterest),
        YesNo(FilterKeys.ClickId, "Advertising click id", SessionFlags.HasClickId),
        new LocalTimeField(FilterKeys.Weekday, "Weekday of the visit", isWeekday: true, isSlot: false),
        new LocalTimeField(FilterKeys.Hour, "Hour of the visit", isWeekday: false, isSlot: false),
        new LocalTimeField(FilterKeys.SlotWeekday, "Weekday of the time slot", isWeekday: true, isSlot: true),
        new LocalTimeField(FilterKeys.SlotHour, "Hour of the time slot", isWeekday: false, isSlot: true),
        new RecoveredField(),
        new DistinctNameField(),
        new CountedField(),
    ];

    private static readonly FrozenDictionary<string, SessionFilterField> ByKey = All.ToFrozenDictionary(f => f.Key);

    /// <summary>The field with this key, or null.</summary>
    public static SessionFilterField? Find(string key) => ByKey.GetValueOrDefault(key);

    private static FlagsField YesNo(string key, string label, SessionFlags flag) =>
        new(key, label, new(FilterValues.Yes, "Yes", flag), new(FilterValues.No, "No", flag, Set: false));
}

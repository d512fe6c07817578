using System.Collections.Frozen;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>Everything that sessions can be broken down by, in the order in which people are offered it.</summary>
public static class DimensionCatalog
{
    /// <summary>All dimensions.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
    [
        new OwnerDimension(FilterKeys.Scheduler, "Scheduler", isCompany: false),
        new OwnerDimension(FilterKeys.Company, "Company", isCompany: true),
        new WordDimension("campaign", "Campaign", FilterKeys.Campaign, s => s.CampaignCode, isCampaign: true),
        new WordDimension("sourceMedium", "Source / medium", FilterKeys.Source, s => s.SourceCode),
        new WordDimension("source", "Source", FilterKeys.UtmSource, s => s.SourceCode, w => SourceParts.Of(w).Source),
        new WordDimension("medium", "Medium", FilterKeys.Medium, s => s.SourceCode, w => SourceParts.Of(w).Medium),
        new WordDimension("adGroup", "Ad group", FilterKeys.AdGroup, s => s.AdGroupCode),
        new WordDimension("term", "Search term", FilterKeys.Term, s => s.TermCode),
        new WordDimension("content", "Ad content", FilterKeys.Content, s => s.ContentCode),
        new WordDimension("landingPage", "Landing page", FilterKeys.LandingPage, s => s.LandingPageCode),
        new WordDimension("profile", "Business profile", FilterKeys.Profile, s => s.ProfileCode),
        YesNo("google", "Reserve with Google", FilterKeys.Google, SessionFlags.Google),
        YesNo("clickId", "Advertising click id", FilterKeys.ClickId, SessionFlags.HasClickId),
        new WordDimension("device", "Device", FilterKeys.Device, s => s.DeviceCode),
        new WordDimension("browser", "Browser", FilterKeys.Browser, s => s.BrowserCode),
        new WordDimension("category", "Category", FilterKeys.Category, s => s.CategoryCode),
        new WordDimension("zip", "ZIP code", FilterKeys.Zip, s => s.ZipCode),
        new FlagDimension(
            "customer",
            "New or returning",
            FilterKeys.Customer,
            SessionFlags.NewCustomer,
            new("new", "New"),
            new("returning", "Returning")
        ),
        new WordDimension("blocker", "Blocker", FilterKeys.Blocker, s => s.BlockerCode),
        new WordDimension("lastStep", "Last step", FilterKeys.LastStep, s => s.LastStepCode),
        new LocalTimeDimension(FilterKeys.Weekday, "Weekday", isWeekday: true, isSlot: false),
        new LocalTimeDimension(FilterKeys.Hour, "Hour of day", isWeekday: false, isSlot: false),
        new LocalTimeDimension(FilterKeys.SlotWeekday, "Weekday of the time slot", isWeekday: true, isSlot: true),
        new LocalTimeDimension(FilterKeys.SlotHour, "Hour of the time slot", isWeekday: false, isSlot: true),
    ];

    private static readonly FrozenDictionary<string, Dimension> ByKey = All.ToFrozenDictionary(d => d.Key);

    /// <summary>The dimension with this key, or null.</summary>
    public static Dimension? Find(string key) => ByKey.GetValueOrDefault(key);

    private static FlagDimension YesNo(string key, string label, string filterKey, SessionFlags flag) =>
        new(key, label, filterKey, flag, new(FilterValues.Yes, "Yes"), new(FilterValues.No, "No"));
}

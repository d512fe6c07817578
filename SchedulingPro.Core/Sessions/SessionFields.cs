using System.Collections.Frozen;

namespace SchedulingPro.Core.Sessions;

/// <summary>
/// Every field of a session in the published Scheduling Pro v2 contract, in the document's order
/// (<c>SchedulingPro.V2.SchedulerSessionResponse</c>; the router's session has the same fields).
/// </summary>
public static class SessionFields
{
    /// <summary>Longest accepted text, in characters, where a field names no limit of its own.</summary>
    public const int DefaultMaxLength = 2000;

    /// <summary>All fields, in the document's order.</summary>
    public static IReadOnlyList<SessionField> All { get; } =
    [
        Text("id", s => s.Id, (s, v) => s.Id = v ?? "", required: true, maxLength: 200),
        Instant("createdOn", s => s.CreatedOn, (s, v) => s.CreatedOn = v!.Value, required: true),
        Instant("modifiedOn", s => s.ModifiedOn, (s, v) => s.ModifiedOn = v!.Value, required: true),
        Instant("lastCheckinDate", s => s.LastCheckinDate, (s, v) => s.LastCheckinDate = v!.Value, required: true),
        Text("sessionOutcome", s => s.SessionOutcome, (s, v) => s.SessionOutcome = v),
        Text("schedulerId", s => s.SchedulerId, (s, v) => s.SchedulerId = v, maxLength: 200),
        Number("jobId", s => s.JobId, (s, v) => s.JobId = v),
        Number("bookingId", s => s.BookingId, (s, v) => s.BookingId = v),
        Number("leadId", s => s.LeadId, (s, v) => s.LeadId = v),
        Text("gbpName", s => s.GbpName, (s, v) => s.GbpName = v),
        Instant("timeslotStart", s => s.TimeslotStart, (s, v) => s.TimeslotStart = v),
        Instant("timeslotEnd", s => s.TimeslotEnd, (s, v) => s.TimeslotEnd = v),
        Text("category", s => s.Category, (s, v) => s.Category = v),
        Number("jobTypeId", s => s.JobTypeId, (s, v) => s.JobTypeId = v),
        Number("businessUnitId", s => s.BusinessUnitId, (s, v) => s.BusinessUnitId = v),
        Flag("customer.isNewCustomer", s => s.Customer.IsNewCustomer, (s, v) => s.Customer.IsNewCustomer = v ?? false),
        Number("customer.id", s => s.Customer.Id, (s, v) => s.Customer.Id = v, personal: true),
        Text("customer.firstName", s => s.Customer.FirstName, (s, v) => s.Customer.FirstName = v, personal: true),
        Text("customer.lastName", s => s.Customer.LastName, (s, v) => s.Customer.LastName = v, personal: true),
        Text("customer.email", s => s.Customer.Email, (s, v) => s.Customer.Email = v, personal: true),
        Text("customer.phone", s => s.Customer.Phone, (s, v) => s.Customer.Phone = v, personal: true),
        Number("customer.locationId", s => s.Customer.LocationId, (s, v) => s.Customer.LocationId = v, personal: true),
        Flag("customer.isNewLocation", s => s.Customer.IsNewLocation, (s, v) => s.Customer.IsNewLocation = v ?? false),
        Text(
            "customer.address.street",
            s => s.Customer.Address.Street,
            (s, v) => s.Customer.Address.Street = v,
            personal: true
        ),
        Text(
            "customer.address.unit",
            s => s.Customer.Address.Unit,
            (s, v) => s.Customer.Address.Unit = v,
            personal: true
        ),
        Text("customer.address.city", s => s.Customer.Address.City, (s, v) => s.Customer.Address.City = v),
        Text("customer.address.state", s => s.Customer.Address.State, (s, v) => s.Customer.Address.State = v),
        Text("customer.address.zip", s => s.Customer.Address.Zip, (s, v) => s.Customer.Address.Zip = v),
        Text("customer.address.country", s => s.Customer.Address.Country, (s, v) => s.Customer.Address.Country = v),
        Text("customer.browserName", s => s.Customer.BrowserName, (s, v) => s.Customer.BrowserName = v),
        Text("customer.browserVersion", s => s.Customer.BrowserVersion, (s, v) => s.Customer.BrowserVersion = v),
        Text("customer.cpuArchitecture", s => s.Customer.CpuArchitecture, (s, v) => s.Customer.CpuArchitecture = v),
        Text("customer.deviceModel", s => s.Customer.DeviceModel, (s, v) => s.Customer.DeviceModel = v),
        Text("customer.deviceType", s => s.Customer.DeviceType, (s, v) => s.Customer.DeviceType = v),
        Text("customer.deviceVendor", s => s.Customer.DeviceVendor, (s, v) => s.Customer.DeviceVendor = v),
        Text("customer.engineName", s => s.Customer.EngineName, (s, v) => s.Customer.EngineName = v),
        Text("customer.engineVersion", s => s.Customer.EngineVersion, (s, v) => s.Customer.EngineVersion = v),
        Text("customer.ipAddress", s => s.Customer.IpAddress, (s, v) => s.Customer.IpAddress = v, personal: true),
        Flag("customer.isBot", s => s.Customer.IsBot, (s, v) => s.Customer.IsBot = v),
        Text("customer.osName", s => s.Customer.OsName, (s, v) => s.Customer.OsName = v),
        Text("customer.osVersion", s => s.Customer.OsVersion, (s, v) => s.Customer.OsVersion = v),
        Text(
            "customer.userAgent",
            s => s.Customer.UserAgent,
            (s, v) => s.Customer.UserAgent = v,
            personal: true,
            maxLength: 4000
        ),
        Number("zoneId", s => s.ZoneId, (s, v) => s.ZoneId = v),
        TextList("customerResponses", s => s.CustomerResponses, (s, v) => s.CustomerResponses = v, personal: true),
        Text("notes", s => s.Notes, (s, v) => s.Notes = v, personal: true, maxLength: 100000),
        Flag(
            "sourceTracking.isRWGSession",
            s => s.SourceTracking.IsRWGSession,
            (s, v) => s.SourceTracking.IsRWGSession = v
        ),
        Text("sourceTracking.campaignId", s => s.SourceTracking.CampaignId, (s, v) => s.SourceTracking.CampaignId = v),
        Text(
            "sourceTracking.landingPageUrl",
            s => s.SourceTracking.LandingPageUrl,
            (s, v) => s.SourceTracking.LandingPageUrl = v,
            personal: true,
            maxLength: 8000
        ),
        Text("sourceTracking.gclid", s => s.SourceTracking.Gclid, (s, v) => s.SourceTracking.Gclid = v, personal: true),
        Text(
            "sourceTracking.fbclid",
            s => s.SourceTracking.Fbclid,
            (s, v) => s.SourceTracking.Fbclid = v,
            personal: true
        ),
        Text(
            "sourceTracking.msclkid",
            s => s.SourceTracking.Msclkid,
            (s, v) => s.SourceTracking.Msclkid = v,
            personal: true
        ),
        Text("sourceTracking.utmSource", s => s.SourceTracking.UtmSource, (s, v) => s.SourceTracking.UtmSource = v),
        Text("sourceTracking.utmMedium", s => s.SourceTracking.UtmMedium, (s, v) => s.SourceTracking.UtmMedium = v),
        Text(
            "sourceTracking.utmCampaign",
            s => s.SourceTracking.UtmCampaign,
            (s, v) => s.SourceTracking.UtmCampaign = v
        ),
        Text("sourceTracking.utmAdgroup", s => s.SourceTracking.UtmAdgroup, (s, v) => s.SourceTracking.UtmAdgroup = v),
        Text("sourceTracking.utmTerm", s => s.SourceTracking.UtmTerm, (s, v) => s.SourceTracking.UtmTerm = v),
        Text("sourceTracking.utmContent", s => s.SourceTracking.UtmContent, (s, v) => s.SourceTracking.UtmContent = v),
        Text(
            "sourceTracking.googleAnalyticsClientId",
            s => s.SourceTracking.GoogleAnalyticsClientId,
            (s, v) => s.SourceTracking.GoogleAnalyticsClientId = v,
            personal: true
        ),
        Text("sourceTracking.bookedFrom", s => s.SourceTracking.BookedFrom, (s, v) => s.SourceTracking.BookedFrom = v),
        Text(
            "sourceTracking.sourcedFromMarketingPro",
            s => s.SourceTracking.SourcedFromMarketingPro,
            (s, v) => s.SourceTracking.SourcedFromMarketingPro = v
        ),
        Text(
            "sourceTracking.gbraid",
            s => s.SourceTracking.Gbraid,
            (s, v) => s.SourceTracking.Gbraid = v,
            personal: true
        ),
        Text(
            "sourceTracking.wbraid",
            s => s.SourceTracking.Wbraid,
            (s, v) => s.SourceTracking.Wbraid = v,
            personal: true
        ),
        Text(
            "sourceTracking.marketingSource",
            s => s.SourceTracking.MarketingSource,
            (s, v) => s.SourceTracking.MarketingSource = v
        ),
        Flag("mobileNotificationOptIn", s => s.MobileNotificationOptIn, (s, v) => s.MobileNotificationOptIn = v),
        Text("blockerType", s => s.BlockerType, (s, v) => s.BlockerType = v),
        Text(
            "blockerToBookAdditionalData",
            s => s.BlockerToBookAdditionalData,
            (s, v) => s.BlockerToBookAdditionalData = v,
            personal: true,
            maxLength: 20000
        ),
        Text("lastStep", s => s.LastStep, (s, v) => s.LastStep = v),
        Text("dispatchFeeQuoted", s => s.DispatchFeeQuoted, (s, v) => s.DispatchFeeQuoted = v),
        Flag("isLocationTakeover", s => s.IsLocationTakeover, (s, v) => s.IsLocationTakeover = v),
        Flag("customOptIn", s => s.CustomOptIn, (s, v) => s.CustomOptIn = v),
        Flag("marketingOptIn", s => s.MarketingOptIn, (s, v) => s.MarketingOptIn = v),
        Text("membershipInterest", s => s.MembershipInterest, (s, v) => s.MembershipInterest = v),
        Flag("paymentInfoCaptured", s => s.PaymentInfoCaptured, (s, v) => s.PaymentInfoCaptured = v),
        Text("externalId", s => s.ExternalId, (s, v) => s.ExternalId = v, personal: true),
        Number("recurringServiceId", s => s.RecurringServiceId, (s, v) => s.RecurringServiceId = v),
        Text("campaignName", s => s.CampaignName, (s, v) => s.CampaignName = v),
    ];

    private static readonly FrozenDictionary<string, SessionField> ByPath = All.ToFrozenDictionary(
        f => f.Path,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The field at <paramref name="path"/> (letter case ignored), or null when the contract has none.</summary>
    public static SessionField? Find(string path) => ByPath.GetValueOrDefault(path);

    private static SessionField Text(
        string path,
        Func<SessionContent, string?> get,
        Action<SessionContent, string?> set,
        bool required = false,
        bool personal = false,
        int maxLength = DefaultMaxLength
    ) => new(path, SessionFieldKind.Text, required, personal, maxLength) { GetText = get, SetText = set };

    private static SessionField TextList(
        string path,
        Func<SessionContent, IReadOnlyList<string>?> get,
        Action<SessionContent, IReadOnlyList<string>?> set,
        bool personal
    ) => new(path, SessionFieldKind.TextList, false, personal, 20_000) { GetTextList = get, SetTextList = set };

    private static SessionField Number(
        string path,
        Func<SessionContent, long?> get,
        Action<SessionContent, long?> set,
        bool personal = false
    ) => new(path, SessionFieldKind.Number, false, personal, 0) { GetNumber = get, SetNumber = set };

    private static SessionField Flag(string path, Func<SessionContent, bool?> get, Action<SessionContent, bool?> set) =>
        new(path, SessionFieldKind.Flag, false, false, 0) { GetFlag = get, SetFlag = set };

    private static SessionField Instant(
        string path,
        Func<SessionContent, DateTime?> get,
        Action<SessionContent, DateTime?> set,
        bool required = false
    ) => new(path, SessionFieldKind.Instant, required, false, 0) { GetInstant = get, SetInstant = set };
}

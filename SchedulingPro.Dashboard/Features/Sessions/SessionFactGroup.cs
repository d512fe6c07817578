using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Fields of the contract that a session's page shows together.</summary>
public sealed record SessionFactGroup(string Title, params string[] Paths)
{
    private static readonly string[] AttributionPaths =
    [
        .. SessionFields.All.Select(f => f.Path).Where(p => p.StartsWith("sourceTracking.", StringComparison.Ordinal)),
        "campaignName",
        "gbpName",
    ];

    public static SessionFactGroup Contact { get; } =
        new(
            "Contact and address",
            "customer.firstName",
            "customer.lastName",
            "customer.phone",
            "customer.email",
            "customer.address.street",
            "customer.address.unit",
            "customer.address.city",
            "customer.address.state",
            "customer.address.zip",
            "customer.address.country",
            "customer.isNewCustomer",
            "customer.isNewLocation",
            "isLocationTakeover"
        );

    public static SessionFactGroup Service { get; } =
        new(
            "Service and time slot",
            "category",
            "timeslotStart",
            "timeslotEnd",
            "dispatchFeeQuoted",
            "membershipInterest",
            "paymentInfoCaptured",
            "jobTypeId",
            "businessUnitId",
            "zoneId",
            "recurringServiceId"
        );

    public static SessionFactGroup Attribution { get; } = new("Where the visitor came from", AttributionPaths);

    public static SessionFactGroup Consent { get; } =
        new("Consent", "marketingOptIn", "mobileNotificationOptIn", "customOptIn");

    public static SessionFactGroup Links { get; } =
        new(
            "Linked records",
            "jobId",
            "bookingId",
            "leadId",
            "customer.id",
            "customer.locationId",
            "externalId",
            "schedulerId",
            "id"
        );

    public static SessionFactGroup Device { get; } =
        new(
            "Device",
            "customer.deviceType",
            "customer.deviceVendor",
            "customer.deviceModel",
            "customer.osName",
            "customer.osVersion",
            "customer.browserName",
            "customer.browserVersion",
            "customer.engineName",
            "customer.engineVersion",
            "customer.cpuArchitecture",
            "customer.ipAddress",
            "customer.userAgent",
            "customer.isBot"
        );

    /// <summary>Shown by the journey.</summary>
    public static SessionFactGroup Journey { get; } =
        new(
            "Journey",
            "createdOn",
            "lastCheckinDate",
            "modifiedOn",
            "sessionOutcome",
            "lastStep",
            "blockerType",
            "blockerToBookAdditionalData"
        );

    /// <summary>Shown as text of its own.</summary>
    public static SessionFactGroup Words { get; } = new("Answers and notes", "customerResponses", "notes");

    /// <summary>Together they hold every field of the contract; a test says so.</summary>
    public static IReadOnlyList<SessionFactGroup> All { get; } =
    [Journey, Words, Contact, Service, Attribution, Consent, Links, Device];

    public IEnumerable<SessionField> Fields => Paths.Select(path => SessionFields.Find(path)!);
}

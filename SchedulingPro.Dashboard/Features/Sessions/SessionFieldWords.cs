using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Words for the contract's fields and their values, where no page has better ones.</summary>
internal static class SessionFieldWords
{
    private static readonly FrozenSet<string> WithOwnColumn = new[]
    {
        "id",
        "createdOn",
        "modifiedOn",
        "lastCheckinDate",
        "category",
        "campaignName",
        "timeslotStart",
        "jobId",
        "bookingId",
        "leadId",
        "lastStep",
        "blockerType",
        "notes",
        "marketingOptIn",
        "mobileNotificationOptIn",
        "customer.phone",
        "customer.email",
        "customer.isNewCustomer",
        "customer.isBot",
        "customer.deviceType",
        "customer.address.zip",
        "customer.address.city",
        "customer.address.street",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Labels that the field's own name would not give.</summary>
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["sessionOutcome"] = "Outcome as given",
        ["id"] = "Session id",
        ["timeslotStart"] = "Time slot begins",
        ["timeslotEnd"] = "Time slot ends",
        ["customer.isNewCustomer"] = "New customer",
        ["customer.isBot"] = "Bot",
        ["customer.address.zip"] = "ZIP code",
        ["marketingOptIn"] = "Marketing",
        ["mobileNotificationOptIn"] = "Text messages",
        ["gbpName"] = "Google Business Profile",
        ["customer.id"] = "Customer id",
        ["customer.ipAddress"] = "Network address",
        ["customer.osName"] = "System",
        ["customer.osVersion"] = "System version",
        ["customer.cpuArchitecture"] = "Processor",
        ["customer.userAgent"] = "User agent",
        ["customer.isNewLocation"] = "New location",
        ["customerResponses"] = "Answers",
        ["sourceTracking.isRWGSession"] = "Reserve with Google",
        ["sourceTracking.landingPageUrl"] = "Landing page",
        ["sourceTracking.gclid"] = "Google click id (gclid)",
        ["sourceTracking.fbclid"] = "Facebook click id (fbclid)",
        ["sourceTracking.msclkid"] = "Microsoft click id (msclkid)",
        ["sourceTracking.gbraid"] = "Google app click id (gbraid)",
        ["sourceTracking.wbraid"] = "Google web click id (wbraid)",
        ["sourceTracking.utmSource"] = "UTM source",
        ["sourceTracking.utmMedium"] = "UTM medium",
        ["sourceTracking.utmCampaign"] = "UTM campaign",
        ["sourceTracking.utmAdgroup"] = "UTM ad group",
        ["sourceTracking.utmTerm"] = "UTM term",
        ["sourceTracking.utmContent"] = "UTM content",
        ["sourceTracking.googleAnalyticsClientId"] = "Google Analytics client id",
        ["sourceTracking.sourcedFromMarketingPro"] = "From Marketing Pro",
        ["blockerToBookAdditionalData"] = "Blocker detail",
        ["isLocationTakeover"] = "Known location taken over",
        ["customOptIn"] = "Own consent question",
        ["paymentInfoCaptured"] = "Payment details left",
        ["zoneId"] = "Zone id",
        ["externalId"] = "External id",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool HasOwnColumn(string path) => WithOwnColumn.Contains(path);

    public static string Label(SessionField field) =>
        Labels.TryGetValue(field.Path, out var label) ? label : Spaced(field.Name);

    /// <summary>The value in words; empty for nothing. Instants have no words here: they need a zone.</summary>
    public static string Text(SessionField field, SessionContent session) =>
        field.Value(session) switch
        {
            string text => text,
            IReadOnlyList<string> list => string.Join("; ", list),
            long number => number.ToString(CultureInfo.InvariantCulture),
            true => "Yes",
            false => "No",
            _ => "",
        };

    /// <summary>"businessUnitId" becomes "Business unit id".</summary>
    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(words.Length == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}

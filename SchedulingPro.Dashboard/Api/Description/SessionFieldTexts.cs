using System.Collections.Frozen;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>What each field of a session says, for people who read the API's description.</summary>
internal static class SessionFieldTexts
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["id"] = "Id of the session. The same id can be listed by a router and by a scheduler: it is one session.",
        ["createdOn"] = "When the scheduler was opened, UTC.",
        ["modifiedOn"] = "When the session last changed, UTC. May stay when jobId or leadId are filled in later.",
        ["lastCheckinDate"] = "The visitor's last sign of life, UTC.",
        ["sessionOutcome"] =
            "How it ended; null while it is open. Seen so far: booked, abandoned, completed. Expect other words.",
        ["schedulerId"] =
            "The scheduler that a router's visitor was sent to; null when it was none, or is in the address.",
        ["jobId"] = "The job that was made, if any.",
        ["bookingId"] = "The booking request that was made, if any.",
        ["leadId"] = "The lead that was made of an abandoned session, if any.",
        ["gbpName"] = "Google Business Profile that the visitor came from.",
        ["timeslotStart"] = "Begin of the chosen time, UTC.",
        ["timeslotEnd"] = "End of the chosen time, UTC.",
        ["category"] = "Kind of work that was chosen.",
        ["jobTypeId"] = "Job type that was chosen.",
        ["businessUnitId"] = "Business unit that does the work.",
        ["zoneId"] = "Zone that the address lies in.",
        ["customerResponses"] = "The visitor's answers to the scheduler's questions, in order.",
        ["notes"] = "What the visitor wrote.",
        ["mobileNotificationOptIn"] = "Whether text messages were agreed to; null means that nobody asked.",
        ["blockerType"] = "What kept the visitor from booking.",
        ["blockerToBookAdditionalData"] = "More about what kept the visitor from booking.",
        ["lastStep"] = "The step at which the visitor was last. Expect words that are not listed anywhere.",
        ["dispatchFeeQuoted"] = "The fee that was shown, as text.",
        ["isLocationTakeover"] = "Whether the visitor took over a place that another customer had.",
        ["customOptIn"] = "Answer to the company's own question for consent; null means that nobody asked.",
        ["marketingOptIn"] = "Whether marketing was agreed to; null means that nobody asked.",
        ["membershipInterest"] = "Whether, or which, membership was of interest, as text.",
        ["paymentInfoCaptured"] = "Whether payment details were left.",
        ["externalId"] = "Id of the session in another system.",
        ["recurringServiceId"] = "Recurring service that the visit was for.",
        ["campaignName"] = "Name of the campaign that sourceTracking.campaignId means.",
        ["customer.isNewCustomer"] = "Whether the visitor said to be new.",
        ["customer.id"] = "The known customer, if one was found.",
        ["customer.firstName"] = "First name.",
        ["customer.lastName"] = "Last name.",
        ["customer.email"] = "E-mail address, as typed.",
        ["customer.phone"] = "Phone number, as typed.",
        ["customer.locationId"] = "The known place, if one was found.",
        ["customer.isNewLocation"] = "Whether the place was not known before.",
        ["customer.browserName"] = "Browser.",
        ["customer.browserVersion"] = "Version of the browser.",
        ["customer.cpuArchitecture"] = "Kind of processor.",
        ["customer.deviceModel"] = "Model of the device.",
        ["customer.deviceType"] = "Kind of device, for example mobile.",
        ["customer.deviceVendor"] = "Maker of the device.",
        ["customer.engineName"] = "Engine of the browser.",
        ["customer.engineVersion"] = "Version of the engine.",
        ["customer.ipAddress"] = "Network address.",
        ["customer.isBot"] = "Whether the visitor was a program. Listed here, left out of the performance figures.",
        ["customer.osName"] = "Operating system.",
        ["customer.osVersion"] = "Version of the operating system.",
        ["customer.userAgent"] = "What the browser calls itself.",
        ["customer.address.street"] = "Street and number.",
        ["customer.address.unit"] = "Apartment, floor, suite.",
        ["customer.address.city"] = "City.",
        ["customer.address.state"] = "State.",
        ["customer.address.zip"] = "ZIP code.",
        ["customer.address.country"] = "Country.",
        ["sourceTracking.isRWGSession"] = "Whether it came through Reserve with Google.",
        ["sourceTracking.campaignId"] = "Id of the campaign, as text.",
        ["sourceTracking.landingPageUrl"] = "The page on which the scheduler was opened.",
        ["sourceTracking.gclid"] = "Google click id.",
        ["sourceTracking.fbclid"] = "Facebook click id.",
        ["sourceTracking.msclkid"] = "Microsoft click id.",
        ["sourceTracking.utmSource"] = "UTM source.",
        ["sourceTracking.utmMedium"] = "UTM medium.",
        ["sourceTracking.utmCampaign"] = "UTM campaign.",
        ["sourceTracking.utmAdgroup"] = "UTM ad group.",
        ["sourceTracking.utmTerm"] = "UTM term.",
        ["sourceTracking.utmContent"] = "UTM content.",
        ["sourceTracking.googleAnalyticsClientId"] = "Client id of Google Analytics.",
        ["sourceTracking.bookedFrom"] = "Where it was booked: web site, Reserve with Google or another.",
        ["sourceTracking.sourcedFromMarketingPro"] = "What Marketing Pro says of the source.",
        ["sourceTracking.gbraid"] = "Google click id of an app campaign.",
        ["sourceTracking.wbraid"] = "Google click id of a web campaign on iOS.",
        ["sourceTracking.marketingSource"] = "Source in the words of the marketing department.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field's text; every field of the catalogue has one.</summary>
    public static string Of(string path) => Texts[path];
}

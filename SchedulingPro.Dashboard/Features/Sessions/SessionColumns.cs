using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Every column of the explorer: our own readable ones, then each field of the contract that they leave out.</summary>
internal static class SessionColumns
{
    public const string Visitor = "visitor";
    public const string Outcome = "outcome";
    public const string Furthest = "furthest";
    public const string Flags = "customer";

    public static IReadOnlyList<SessionColumn> All { get; } =
    [
        new(Visitor, "Visitor", s => SessionWords.Visitor(s)) { IsDefault = true },
        new(Outcome, "Outcome", SessionWords.OutcomeOf) { IsDefault = true },
        new(Furthest, "Got to", s => MilestoneSteps.Label(s.Furthest)) { IsDefault = true },
        new("phone", "Phone", s => s.Content.Customer.Phone ?? "") { IsDefault = true },
        new("email", "E-mail", s => s.Content.Customer.Email ?? ""),
        Time("created", "Started", s => s.Content.CreatedOn, SessionSort.Created) with
        {
            IsDefault = true,
        },
        new("category", "Service", s => s.Content.Category ?? "") { IsDefault = true },
        new("scheduler", "Scheduler", s => s.Owner.Name) { IsDefault = true },
        new("company", "Company", s => s.Owner.CompanyName),
        new("source", "Source / medium", s => SessionWords.Source(s.Content)),
        new("campaign", "Campaign", s => s.Campaign ?? "")
        {
            Hint = s => s.Campaign == s.Names.Campaign ? IdHint(s.Content.SourceTracking.CampaignId) : null,
        },
        Named("jobtype", "Job type", s => s.Names.JobType, s => Id(s.Content.JobTypeId)),
        Named("businessunit", "Business unit", s => s.Names.BusinessUnit, s => Id(s.Content.BusinessUnitId)),
        Named("zone", "Zone", s => s.Names.Zone, s => Id(s.Content.ZoneId)),
        new("zip", "ZIP code", s => s.Content.Customer.Address.Zip ?? ""),
        new("city", "City", s => s.Content.Customer.Address.City ?? ""),
        new("laststep", "Last step", s => s.Content.LastStep ?? ""),
        new("blocker", "Blocker", s => s.Content.BlockerType ?? ""),
        Time("timeslot", "Time slot", s => s.Content.TimeslotStart, SessionSort.TimeSlot),
        Time("activity", "Last activity", s => s.Content.LastCheckinDate, SessionSort.Activity),
        Time("modified", "Changed", s => s.Content.ModifiedOn, SessionSort.Modified),
        new("device", "Device", s => s.Content.Customer.DeviceType ?? ""),
        new(Flags, "Customer", s => s.Content.Customer.IsNewCustomer ? "New" : "Returning"),
        new("bot", "Bot", s => YesNo(s.Content.Customer.IsBot)),
        new("marketing", "Marketing consent", s => SessionWords.Consent(s.Content.MarketingOptIn)),
        new("texts", "Text consent", s => SessionWords.Consent(s.Content.MobileNotificationOptIn)),
        new("job", "Job", s => Id(s.Content.JobId)),
        new("booking", "Booking", s => Id(s.Content.BookingId)),
        new("lead", "Lead", s => Id(s.Content.LeadId)),
        new("router", "Router", s => s.RouterName ?? (s.Owner.IsRouter ? s.Owner.Name : "")),
        new("street", "Street", s => s.Content.Customer.Address.Street ?? ""),
        new("notes", "Notes", s => s.Content.Notes ?? "") { IsWide = true },
        new("id", "Session id", s => s.Content.Id),
        .. ContractFields(),
    ];

    private static readonly FrozenDictionary<string, SessionColumn> ByKey = All.ToFrozenDictionary(c => c.Key);

    private static readonly ImmutableArray<SessionColumn> Default = [.. All.Where(c => c.IsDefault)];

    /// <summary>The columns with these keys in this order; those that everybody gets when there are none.</summary>
    public static IReadOnlyList<SessionColumn> Of(ImmutableArray<string> keys) =>
        keys.IsEmpty ? Default : [.. keys.Select(key => ByKey[key])];

    /// <summary>The keys in a comma-separated list that are known, each once.</summary>
    public static ImmutableArray<string> Known(string? list) =>
        [.. (list ?? "").Split(',').Where(ByKey.ContainsKey).Distinct(StringComparer.Ordinal)];

    public static bool AreDefault(ImmutableArray<string> keys) => keys.SequenceEqual(Default.Select(c => c.Key));

    private static SessionColumn Time(
        string key,
        string title,
        Func<SessionListItem, DateTime?> instant,
        SessionSort? sort = null
    ) => new(key, title, _ => "") { Instant = instant, Sort = sort };

    /// <summary>A name with its id at hand; an id without a name is shown as itself.</summary>
    private static SessionColumn Named(
        string key,
        string title,
        Func<SessionListItem, string?> name,
        Func<SessionListItem, string> id
    ) => new(key, title, s => name(s) ?? id(s)) { Hint = s => name(s) is null ? null : IdHint(id(s)) };

    private static string? IdHint(string? id) => string.IsNullOrEmpty(id) ? null : $"Id {id}";

    private static string Id(long? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool? fact) =>
        fact switch
        {
            true => "Yes",
            false => "No",
            null => "",
        };

    private static IEnumerable<SessionColumn> ContractFields() =>
        SessionFields
            .All.Where(field => !SessionFieldWords.HasOwnColumn(field.Path))
            .Select(field =>
                field.Kind == SessionFieldKind.Instant
                    ? Time(field.Path, SessionFieldWords.Label(field), s => (DateTime?)field.Value(s.Content)) with
                    {
                        IsContractField = true,
                    }
                    : new(field.Path, SessionFieldWords.Label(field), s => SessionFieldWords.Text(field, s.Content))
                    {
                        IsContractField = true,
                    }
            );
}

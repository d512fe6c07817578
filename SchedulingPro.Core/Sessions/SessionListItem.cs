using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>A session as lists and exports show it.</summary>
/// <param name="Key">Storage key.</param>
/// <param name="Owner">Scheduler or router it belongs to.</param>
/// <param name="RouterName">Router where the visit began, or null.</param>
/// <param name="Outcome">Meaning of the outcome.</param>
/// <param name="Milestones">Milestones reached.</param>
/// <param name="IsLead">Whether it is a qualified abandoned session.</param>
/// <param name="Content">The whole session; personal fields are masked for people who may not see them.</param>
public sealed record SessionListItem(
    long Key,
    SessionOwner Owner,
    string? RouterName,
    SessionOutcome Outcome,
    Milestones Milestones,
    bool IsLead,
    SessionContent Content
)
{
    /// <summary>The names behind its ids.</summary>
    public SessionNames Names { get; init; } = SessionNames.None;

    /// <summary>
    /// Its campaign: as the session names it, else its <c>utmCampaign</c>, else the name of the account's campaign, else that
    /// one's id; null for none.
    /// </summary>
    public string? Campaign =>
        Given(Content.CampaignName)
        ?? Given(Content.SourceTracking.UtmCampaign)
        ?? Names.Campaign
        ?? Given(Content.SourceTracking.CampaignId);

    /// <summary>First and last name as typed, or null.</summary>
    public string? CustomerName =>
        string.Join(
            ' ',
            new[] { Content.Customer.FirstName, Content.Customer.LastName }.Where(n => !string.IsNullOrWhiteSpace(n))
        )
            is { Length: > 0 } name
            ? name
            : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The furthest milestone.</summary>
    public Milestones Furthest => MilestoneSteps.All.LastOrDefault(s => (Milestones & s) != 0, Milestones.Opened);
}

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>A company's way to call back, for the page where it is edited.</summary>
/// <param name="CompanyName">Name of the company.</param>
/// <param name="Draft">The settings as they are; the defaults where nothing was set.</param>
/// <param name="IsDefault">Whether nothing was set.</param>
public sealed record FollowUpItem(string CompanyName, FollowUpDraft Draft, bool IsDefault);

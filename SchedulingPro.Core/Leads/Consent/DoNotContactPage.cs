namespace SchedulingPro.Core.Leads.Consent;

/// <summary>A page of the do-not-contact list, newest first.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="Total">How many entries were found.</param>
public sealed record DoNotContactPage(IReadOnlyList<DoNotContactItem> Items, int Total);

namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>Names that are probably one campaign.</summary>
/// <param name="Name">The one with the most sessions, offered as the name of all.</param>
/// <param name="Spellings">All of them, the most frequent first; two or more.</param>
/// <param name="Reason">The weakest reason that holds them together.</param>
public sealed record CampaignSuggestion(string Name, IReadOnlyList<CampaignCount> Spellings, SuggestionReason Reason)
{
    /// <summary>Sessions of all spellings.</summary>
    public long Sessions => Spellings.Sum(s => s.Sessions);
}

namespace SchedulingPro.Core.Sessions;

/// <summary>A session with everything its page shows.</summary>
/// <param name="Item">The session.</param>
/// <param name="Flags">Its facts.</param>
/// <param name="RawJson">The source's own JSON, or the rendered document where they are the same; null for people who may not see personal data.</param>
/// <param name="SamePerson">Other sessions with the same phone or e-mail, newest first, at most fifty.</param>
/// <param name="SamePersonTotal">How many other sessions the person has.</param>
public sealed record SessionDetail(
    SessionListItem Item,
    SessionFlags Flags,
    string? RawJson,
    IReadOnlyList<SessionListItem> SamePerson,
    int SamePersonTotal
);

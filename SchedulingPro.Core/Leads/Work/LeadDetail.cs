using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>A lead with everything that one needs to call.</summary>
public sealed record LeadDetail
{
    /// <summary>The lead and its leading session.</summary>
    public required LeadListItem Item { get; init; }

    /// <summary>User whose it is at the moment, or null when anybody may take it.</summary>
    public required int? OwnerId { get; init; }

    /// <summary>Name of <see cref="OwnerId"/>, or null.</summary>
    public required string? OwnerName { get; init; }

    /// <summary>Until when the owner is on it (UTC); null when nobody is.</summary>
    public required DateTime? HeldUntil { get; init; }

    /// <summary>Where the visitor is, for quiet hours.</summary>
    public required VisitorPlace Place { get; init; }

    /// <summary>Whether the phone number is on the do-not-contact list.</summary>
    public required bool IsPhoneBlocked { get; init; }

    /// <summary>Whether the e-mail address is on the do-not-contact list.</summary>
    public required bool IsEmailBlocked { get; init; }

    /// <summary>The person's other sessions, newest first, at most twenty.</summary>
    public required IReadOnlyList<SessionListItem> OtherSessions { get; init; }

    /// <summary>History, newest first, at most two hundred entries.</summary>
    public required IReadOnlyList<LeadHistoryEntry> History { get; init; }

    /// <summary>Ways in which a call can end, in their order.</summary>
    public required IReadOnlyList<LeadDisposition> Dispositions { get; init; }

    /// <summary>The company's texts.</summary>
    public required ContactTemplates Templates { get; init; }

    /// <summary>The company's hours.</summary>
    public required BusinessHours Hours { get; init; }

    /// <summary>The usual number of attempts.</summary>
    public required int MostAttempts { get; init; }
}

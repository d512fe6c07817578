using System.Globalization;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>What to say on the phone, and what to know while saying it.</summary>
internal static class LeadScriptWords
{
    /// <summary>The first sentences of the call.</summary>
    public static string Opening(LeadPaneView view, DateTime now)
    {
        var detail = view.Detail!;
        var session = detail.Item.Session;
        var name = view.User.Scope.SeesPersonalData ? LeadTemplateValues.FirstName(session) : null;
        var service = LeadTemplateValues.Service(session) is { } wanted ? $" about {Lower(wanted)}" : "";
        return $"“Hi{(name is null ? "" : $" {name}")}, this is {view.User.DisplayName} from {session.Owner.CompanyName}. "
            + $"You were on our website {When(new(detail.Item.Lead.ActTicks, DateTimeKind.Utc), now, detail.Hours.Zone)}{service}. "
            + $"{Offer(session.Content, detail.Hours.Zone, now)}”";
    }

    private static string Offer(SessionContent session, TimeZoneInfo zone, DateTime now) =>
        LeadTemplateValues.Slot(session, zone) is not { } slot ? "May I help you find a time?"
        : session.TimeslotStart > now ? $"You had picked {slot}. Shall I book that time for you?"
        : $"You had picked {slot}, which is over. Shall we find another time?";

    /// <summary>What is known, in the order in which a call needs it; nothing that is not known.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(LeadPaneView view)
    {
        var detail = view.Detail!;
        var session = detail.Item.Session;
        var content = session.Content;
        var address = content.Customer.Address;
        (string Label, string? Value)[] facts =
        [
            ("Wants", Wanted(session)),
            ("Time picked", LeadTemplateValues.Slot(content, detail.Hours.Zone)),
            ("Stopped at", Joined(", ", MilestoneSteps.Label(session.Furthest), content.LastStep)),
            ("Stopped by", Joined(": ", content.BlockerType, content.BlockerToBookAdditionalData)),
            (
                "Where",
                Joined(
                    ", ",
                    Joined(" ", address.Street, address.Unit),
                    address.City,
                    Joined(" ", address.State, address.Zip)
                )
            ),
            ("Customer", content.Customer.IsNewCustomer ? "New" : "Known to the account"),
            ("Membership", content.MembershipInterest),
            ("Fee quoted", content.DispatchFeeQuoted),
            ("Campaign", session.Campaign),
            ("Earlier", Earlier(detail.OtherSessions.Count)),
        ];
        return [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Label, f.Value!))];
    }

    private static string? Wanted(SessionListItem session) =>
        string.Equals(
            session.Content.Category?.Trim(),
            session.Names.JobType?.Trim(),
            StringComparison.OrdinalIgnoreCase
        )
            ? session.Content.Category
            : Joined(" · ", session.Content.Category, session.Names.JobType);

    private static string When(DateTime act, DateTime now, TimeZoneInfo zone)
    {
        var age = now - act;
        var days = (
            TimeZoneInfo.ConvertTimeFromUtc(now, zone).Date - TimeZoneInfo.ConvertTimeFromUtc(act, zone).Date
        ).Days;
        return age < TimeSpan.FromMinutes(2) ? "just now"
            : age < TimeSpan.FromMinutes(90) ? $"{(int)Math.Round(age.TotalMinutes)} minutes ago"
            : days == 0 ? "earlier today"
            : days == 1 ? "yesterday"
            : days < 7 ? "a few days ago"
            : "recently";
    }

    private static string? Earlier(int sessions) =>
        sessions == 0 ? null
        : sessions == 1 ? "One other session, see below"
        : $"{sessions.ToString(CultureInfo.InvariantCulture)} other sessions, see below";

    // "HVAC" stays, "Drain Cleaning" is said "drain cleaning".
    private static string Lower(string text) =>
        string.Join(
            ' ',
            text.Split(' ').Select(w => w.Length > 1 && w == w.ToUpperInvariant() ? w : w.ToLowerInvariant())
        );

    private static string? Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()))
            is { Length: > 0 } text
            ? text
            : null;
}

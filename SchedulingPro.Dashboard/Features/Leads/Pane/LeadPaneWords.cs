using System.Globalization;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.Components.Icons;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>What the pane says of acts and their answers.</summary>
internal static class LeadPaneWords
{
    public static string Touched(TouchKind kind) =>
        kind switch
        {
            TouchKind.Call => "Call recorded.",
            TouchKind.Text => "Text recorded.",
            _ => "E-mail recorded.",
        };

    public static string Refusal(LeadResult result) =>
        result.Outcome switch
        {
            LeadOutcome.TakenByOther =>
                $"{result.Other ?? "Somebody else"} has this lead. Nothing was recorded: do not call, they will.",
            LeadOutcome.Gone => "This lead is not there any more. Nothing was recorded.",
            LeadOutcome.Closed => "This lead was closed meanwhile. Nothing was recorded; open it again to go on.",
            LeadOutcome.ChangedMeanwhile => "Something was done with this lead since. Nothing was taken back.",
            _ =>
                $"Nothing was recorded: {(result.Field is { } field ? $"the {field} {result.Reason}" : "it was refused")}.",
        };

    /// <summary>"at the visitor's place (America/Chicago, by ZIP code)".</summary>
    public static string Where(VisitorPlace place) =>
        place.Basis switch
        {
            PlaceBasis.Zip => "at the visitor's ZIP code",
            PlaceBasis.State => "in the visitor's state",
            PlaceBasis.AreaCode => "by the visitor's area code",
            _ => "at the company's place",
        };

    /// <summary>"4 min" of seconds.</summary>
    public static string Lasting(int seconds) =>
        seconds < 60 ? $"{seconds} s"
        : seconds < 3600 ? $"{seconds / 60} min"
        : $"{seconds / 3600} h {seconds % 3600 / 60} min";

    /// <summary>The time at the visitor's place: "3:15 PM", or two where the place is in two zones.</summary>
    public static string TimeThere(VisitorPlace place, DateTime now) =>
        string.Join(
            " or ",
            place
                .Zones.Select(zone => TimeZoneInfo.ConvertTimeFromUtc(now, zone))
                .Distinct()
                .Order()
                .Select(time => time.ToString("h:mm tt", CultureInfo.InvariantCulture))
        );

    /// <summary>What happened, without who and when.</summary>
    public static string Act(LeadHistoryEntry entry, DateTime now, TimeZoneInfo zone) =>
        entry.Kind switch
        {
            LeadActKind.Arrived => entry.UserName is null ? "Came up as a lead" : "Sent it to the queue",
            LeadActKind.CameBack => "The person came back",
            LeadActKind.Claimed => "Took it",
            LeadActKind.Released => "Let it go",
            LeadActKind.Assigned => entry.OtherName is { } to ? $"Gave it to {to}" : "Gave it to nobody",
            LeadActKind.TakenOver => $"Took it over from {entry.OtherName ?? "somebody"}",
            LeadActKind.Called => "Called",
            LeadActKind.Texted => "Texted",
            LeadActKind.Emailed => "E-mailed",
            LeadActKind.Disposition => WithDue(entry.Disposition ?? "Outcome", entry, now, zone),
            LeadActKind.Snoozed => entry.DueOn is null ? "Took it up again" : WithDue("Put off", entry, now, zone),
            LeadActKind.Note => "Note",
            LeadActKind.Recovered => "The person booked",
            LeadActKind.NoLongerLead => "Nothing to follow up is left",
            LeadActKind.DoNotContact => "Closed: on the do-not-contact list",
            LeadActKind.Merged => "Joined with another lead of the same person",
            LeadActKind.Reopened => "Opened it again",
            _ => entry.Kind.ToString(),
        };

    public static IconName IconOf(LeadActKind kind) =>
        kind switch
        {
            LeadActKind.Called => IconName.Phone,
            LeadActKind.Texted => IconName.Text,
            LeadActKind.Emailed => IconName.Mail,
            LeadActKind.Disposition or LeadActKind.Recovered => IconName.CheckCircle,
            LeadActKind.Snoozed => IconName.Clock,
            LeadActKind.Note => IconName.Edit,
            LeadActKind.Claimed or LeadActKind.Assigned or LeadActKind.TakenOver or LeadActKind.Released =>
                IconName.User,
            LeadActKind.DoNotContact => IconName.Ban,
            LeadActKind.Reopened => IconName.Undo,
            _ => IconName.Circle,
        };

    private static string WithDue(string text, LeadHistoryEntry entry, DateTime now, TimeZoneInfo zone) =>
        entry.DueOn is { } due ? $"{text}, to {DueTimes.Label(due, now, zone)}" : text;
}

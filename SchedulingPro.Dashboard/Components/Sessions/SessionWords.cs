using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Components.Sessions;

/// <summary>How sessions are spoken of on every page: the same words, icons and colours for the same thing.</summary>
internal static class SessionWords
{
    /// <summary>The visitor's name, else what else they left, else "Visitor".</summary>
    public static string Visitor(SessionListItem session) =>
        session.CustomerName ?? Given(session.Content.Customer.Email) ?? "Visitor";

    /// <summary>The outcome in our words; a word of the source that has no meaning yet is shown as given.</summary>
    public static string OutcomeOf(SessionListItem session) =>
        session.Outcome == SessionOutcome.Unrecognised
            ? session.Content.SessionOutcome ?? "Unrecognised"
            : session.Outcome.ToString();

    public static (BadgeTone Tone, IconName Icon) OutcomeLook(SessionOutcome outcome) =>
        outcome switch
        {
            SessionOutcome.Booked or SessionOutcome.Completed => (BadgeTone.Good, IconName.CheckCircle),
            SessionOutcome.Abandoned => (BadgeTone.Attention, IconName.XCircle),
            SessionOutcome.Open => (BadgeTone.Info, IconName.Clock),
            _ => (BadgeTone.Neutral, IconName.Info),
        };

    /// <summary>"google / cpc"; empty when the visit carries neither.</summary>
    public static string Source(SessionContent session)
    {
        var (source, medium) = (Given(session.SourceTracking.UtmSource), Given(session.SourceTracking.UtmMedium));
        return source is null && medium is null ? "" : $"{source ?? "–"} / {medium ?? "–"}";
    }

    /// <summary>No answer is not a refusal: the visitor was never asked.</summary>
    public static string Consent(bool? answer) =>
        answer switch
        {
            true => "Yes",
            false => "No",
            null => "Not asked",
        };

    /// <summary>How long the visitor stayed: "4 min".</summary>
    public static string Lasted(SessionContent session)
    {
        var time = session.LastCheckinDate - session.CreatedOn;
        return time < TimeSpan.FromMinutes(1) ? $"{Math.Max(0, (int)time.TotalSeconds)} s"
            : time < TimeSpan.FromHours(1) ? $"{(int)time.TotalMinutes} min"
            : time < TimeSpan.FromDays(1) ? $"{(int)time.TotalHours} h"
            : $"{(int)time.TotalDays} days";
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

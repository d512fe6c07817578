using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Whether a person may be called, texted or written to now.</summary>
internal static class LeadContactGate
{
    /// <summary>Whether the person asked not to be contacted there: no reason outweighs that.</summary>
    public static bool IsBarred(LeadPaneView view, TouchKind kind) =>
        kind == TouchKind.Email ? view.Detail!.IsEmailBlocked : view.Detail!.IsPhoneBlocked;

    /// <summary>Why not, as a sentence; null when nothing speaks against it. A typed reason outweighs it unless it is barred.</summary>
    public static string? Closed(LeadPaneView view, TouchKind kind, DateTime now)
    {
        var detail = view.Detail!;
        if (IsBarred(view, kind))
        {
            return kind == TouchKind.Email
                ? "The e-mail address is on the do-not-contact list."
                : "The number is on the do-not-contact list.";
        }

        if (kind == TouchKind.Text && detail.Item.Session.Content.MobileNotificationOptIn == false)
        {
            return "The visitor said no to text messages.";
        }

        return kind != TouchKind.Email && detail.Place.IsQuiet(now)
            ? $"Quiet hours {LeadPaneWords.Where(detail.Place)}: calls and texts open at {Until(detail.Place, now)}."
            : null;
    }

    private static string Until(VisitorPlace place, DateTime now)
    {
        var ends = place.NotQuietFrom(now);
        return string.Join(
            " / ",
            place
                .Zones.Select(zone =>
                    TimeZoneInfo
                        .ConvertTimeFromUtc(ends, zone)
                        .ToString("h:mm tt", System.Globalization.CultureInfo.InvariantCulture)
                )
                .Distinct()
        );
    }
}

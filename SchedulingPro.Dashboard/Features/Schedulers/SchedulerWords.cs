using System.Globalization;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Facts of schedulers in words, with their icons and tones.</summary>
internal static class SchedulerWords
{
    public const string Nothing = MetricFigure.None;

    public static string Mode(SchedulerMode? mode) =>
        mode switch
        {
            SchedulerMode.Standard => "Standard",
            SchedulerMode.CallCenter => "Call center",
            _ => Nothing,
        };

    public static string Origin(SchedulerOrigin origin) =>
        origin switch
        {
            SchedulerOrigin.Local => "Made here",
            SchedulerOrigin.Import => "Imported from a file",
            SchedulerOrigin.Demo => "Demo data",
            SchedulerOrigin.Placeholder => "Known only by its ID",
            _ => "Connected account",
        };

    public static (BadgeTone Tone, IconName Icon) Status(string status) =>
        SchedulerStatuses.IsActive(status) ? (BadgeTone.Good, IconName.CheckCircle)
        : SchedulerStatuses.IsDraft(status) ? (BadgeTone.Info, IconName.Edit)
        : SchedulerStatuses.IsInactive(status) ? (BadgeTone.Neutral, IconName.Ban)
        : (BadgeTone.Attention, IconName.Alert);

    /// <summary>Each reason as a short label and a sentence that says what to do.</summary>
    public static IEnumerable<(string Label, string Hint)> Attention(SchedulerListItem item)
    {
        if (item.Attention.HasFlag(SchedulerAttention.Vanished))
            yield return (
                "Gone upstream",
                $"The connected account has not listed it since {item.VanishedOn:yyyy-MM-dd HH:mm} UTC. What was read of it stays here."
            );
        if (item.Attention.HasFlag(SchedulerAttention.Stale))
            yield return (
                "No sessions for 14 days",
                "It is active, but no visitor has opened it for 14 days. Check that it still stands on the web site, or switch it off."
            );
        if (item.Attention.HasFlag(SchedulerAttention.CopyDraft))
            yield return ("Unfinished copy", "A draft called \"Copy of …\". Finish it or remove it at its source.");
        if (item.Attention.HasFlag(SchedulerAttention.KnownOnlyById))
            yield return (
                "Known only by its ID",
                "Sessions name it, but its facts were never brought in. Import schedulers to fill them."
            );
    }

    public static (string Label, string Hint)? Attention(CompanyAttention attention) =>
        attention switch
        {
            CompanyAttention.NoDefault => (
                "No default scheduler",
                "Links that name no scheduler have nowhere to go. An admin can set one under Companies and schedulers."
            ),
            CompanyAttention.SeveralDefaults => (
                "Several defaults",
                "More than one scheduler is marked as default. An admin can set one under Companies and schedulers."
            ),
            _ => null,
        };

    public static string Date(DateTime? utc, TimeZoneInfo zone) =>
        utc is { } instant
            ? TimeZoneInfo.ConvertTimeFromUtc(instant, zone).ToString("MMM d, yyyy", CultureInfo.InvariantCulture)
            : Nothing;

    /// <summary>Whether a link may be followed: sources can say anything, also script addresses.</summary>
    public static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

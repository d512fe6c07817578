using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>States and types of webhooks as people say them.</summary>
internal static class WebhookWords
{
    public static IReadOnlyList<WebhookEventState> States { get; } =
    [WebhookEventState.Waiting, WebhookEventState.Done, WebhookEventState.Poison, WebhookEventState.UnknownType];

    public static string Label(WebhookEventState state) =>
        state switch
        {
            WebhookEventState.Waiting => "Waiting",
            WebhookEventState.Done => "Done",
            WebhookEventState.UnknownType => "Unknown type",
            _ => "Failed",
        };

    public static string Key(WebhookEventState state) =>
        state switch
        {
            WebhookEventState.Waiting => "waiting",
            WebhookEventState.Done => "done",
            WebhookEventState.UnknownType => "unknown-type",
            _ => "failed",
        };

    public static WebhookEventState? State(string? key) =>
        States.Where(state => Key(state) == key).Select(state => (WebhookEventState?)state).FirstOrDefault();

    public static BadgeTone Tone(WebhookEventState state) =>
        state switch
        {
            WebhookEventState.Waiting => BadgeTone.Info,
            WebhookEventState.Done => BadgeTone.Good,
            WebhookEventState.UnknownType => BadgeTone.Attention,
            _ => BadgeTone.Bad,
        };

    public static IconName Icon(WebhookEventState state) =>
        state switch
        {
            WebhookEventState.Waiting => IconName.Clock,
            WebhookEventState.Done => IconName.CheckCircle,
            WebhookEventState.UnknownType => IconName.Info,
            _ => IconName.XCircle,
        };

    public static string Type(string type) =>
        type switch
        {
            WebhookTypes.Completed => "Completed",
            WebhookTypes.AbandonedQualified => "Abandoned, qualified",
            "" => "No type",
            _ => type,
        };

    /// <summary>What the state means and what can be done about it.</summary>
    public static string Explain(WebhookItem item) =>
        item.State switch
        {
            WebhookEventState.Waiting when item.Reason is not null =>
                "The last attempt failed; it is tried again by itself.",
            WebhookEventState.Waiting => "It is worked off within a second.",
            WebhookEventState.Done => "Its session is stored, or a newer state of it was already.",
            WebhookEventState.UnknownType =>
                "SchedulingPro processes completed and abandoned sessions. Events of other types are kept for you to look at.",
            _ when !item.HasBody => "Its body is not kept any more, so that it cannot be replayed.",
            _ => "It was set aside. Mend the cause, then replay it; the sync brings the session in meanwhile.",
        };
}

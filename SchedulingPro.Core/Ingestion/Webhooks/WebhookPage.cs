namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>One page of received webhooks, the newest first, with what there is to choose from.</summary>
/// <param name="Total">Events on all pages.</param>
/// <param name="Items">The events of this page.</param>
/// <param name="Receivers">All connections.</param>
/// <param name="Types">Types that occur.</param>
/// <param name="Counts">Events by state, whatever the filter.</param>
public sealed record WebhookPage(
    int Total,
    IReadOnlyList<WebhookItem> Items,
    IReadOnlyList<WebhookReceiver> Receivers,
    IReadOnlyList<string> Types,
    IReadOnlyDictionary<WebhookEventState, int> Counts
)
{
    /// <summary>What somebody sees who may not see every company: an event does not say whose it is.</summary>
    public static WebhookPage Nothing { get; } = new(0, [], [], [], new Dictionary<WebhookEventState, int>());

    /// <summary>Events of the state.</summary>
    public int CountOf(WebhookEventState state) => Counts.GetValueOrDefault(state);
}

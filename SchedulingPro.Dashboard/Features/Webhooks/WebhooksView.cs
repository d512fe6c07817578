using SchedulingPro.Core.Ingestion.Webhooks;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>What the page of webhooks shows.</summary>
/// <param name="Page">The list and what there is to choose from.</param>
/// <param name="Open">The event that is open, or null.</param>
/// <param name="Zone">The tenant's.</param>
/// <param name="SeesAll">False for somebody who may not see every company.</param>
/// <param name="MayReplay">Whether the person is an admin.</param>
/// <param name="Masked">Whether personal data is masked for the person.</param>
internal sealed record WebhooksView(
    WebhookPage Page,
    WebhookItem? Open,
    TimeZoneInfo Zone,
    bool SeesAll,
    bool MayReplay,
    bool Masked
);

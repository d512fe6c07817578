using System.Globalization;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>What the page of webhooks shows; it stands in the URL.</summary>
internal sealed record WebhookPageState
{
    public const int PageSize = 50;

    public WebhookFilter Filter { get; init; } = new();

    public int Page { get; init; } = 1;

    /// <summary>Key of the event that is open.</summary>
    public long? Event { get; init; }

    public bool HasFilter => Filter != new WebhookFilter();

    public string Url =>
        AppUrls.With(
            AppUrls.Webhooks,
            ("state", Filter.State is { } state ? WebhookWords.Key(state) : null),
            ("connection", Filter.Connection),
            ("type", Filter.Type),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
            ("event", Event?.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>Reads the parameters; what makes no sense is left out.</summary>
    public static WebhookPageState Of(Func<string, string?> parameter) =>
        new()
        {
            Filter = new()
            {
                State = WebhookWords.State(parameter("state")),
                Connection = Given(parameter("connection")),
                Type = Given(parameter("type")),
            },
            Page =
                int.TryParse(parameter("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                && page is > 0 and < 1_000_000
                    ? page
                    : 1,
            Event = long.TryParse(parameter("event"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null,
        };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

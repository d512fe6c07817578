using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Webhooks;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>One received webhook; its body is fetched when somebody asks for it.</summary>
public sealed partial class WebhookDetail
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string? body;
    private bool isHidden;

    [Inject]
    private WebhooksModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public required WebhookItem Item { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter]
    public bool MayReplay { get; set; }

    /// <summary>Personal data is masked for the person.</summary>
    [Parameter]
    public bool IsMasked { get; set; }

    [Parameter, EditorRequired]
    public required string CloseHref { get; set; }

    [Parameter]
    public EventCallback OnReplay { get; set; }

    private async Task ShowAsync()
    {
        var text = await Model.BodyAsync(Item.Id, CancellationToken.None);
        (body, isHidden) = (text is null ? null : Pretty(text), text is null);
    }

    private static string Pretty(string text)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(text), Indented);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What is not JSON is shown as it came.
            return text;
        }
    }
}

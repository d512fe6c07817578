using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>
/// Received webhooks, newest first. Filters, page and open event stand in the URL. What arrives shows by itself: at once
/// when this process took it in, within seconds when another server of the same database did.
/// </summary>
public sealed partial class WebhooksPage : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Looks without news in this process until the database is asked for other servers' news.</summary>
    private const int LooksBetween = 10;
    private readonly CancellationTokenSource left = new();
    private WebhookPageState state = new();
    private WebhooksView? view;
    private IDisposable? news;
    private ITimer? look;
    private string? shownUrl;
    private int looks;
    private bool busy;
    private volatile bool changed;

    [Inject]
    private WebhooksModel Model { get; set; } = null!;

    [Inject]
    private WebhookFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "state")]
    public string? StateKey { get; set; }

    [SupplyParameterFromQuery(Name = "connection")]
    public string? Connection { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    [SupplyParameterFromQuery(Name = "event")]
    public string? Event { get; set; }

    private WebhookReceiver? ChosenReceiver =>
        view?.Page.Receivers.FirstOrDefault(r => r.Name == state.Filter.Connection);

    private int Failed => view?.Page.CountOf(WebhookEventState.Poison) ?? 0;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            news = Feed.Subscribe(() => changed = true);
            look = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, LookEvery, LookEvery);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        state = WebhookPageState.Of(name =>
            name switch
            {
                "state" => StateKey,
                "connection" => Connection,
                "type" => Type,
                "page" => Page,
                _ => Event,
            }
        );
        if (shownUrl != state.Url)
        {
            shownUrl = state.Url;
            await LoadAsync();
        }
    }

    public void Dispose()
    {
        news?.Dispose();
        look?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private async Task LookAsync()
    {
        looks++;
        if ((changed || looks >= LooksBetween) && !busy && !left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        (busy, changed, looks) = (true, false, 0);
        var asked = state;
        try
        {
            var found = await Model.LoadAsync(asked, left.Token);
            if (asked == state)
            {
                view = found;
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The person went elsewhere.
        }
        finally
        {
            busy = false;
        }
    }

    private async Task ReplayAsync(WebhookItem item)
    {
        if (await Model.ReplayAsync(item.Id, left.Token))
        {
            Toasts.Show("The event is in the inbox again.");
        }
        else
        {
            Toasts.Show("Somebody replayed this event already, or its body is not kept any more.", ToastKind.Attention);
        }

        await LoadAsync();
    }

    private async Task ReplayAllAsync()
    {
        var replayed = await Model.ReplayPoisonAsync(ChosenReceiver?.Id, left.Token);
        Toasts.Show(replayed == 1 ? "1 event is in the inbox again." : $"{replayed:N0} events are in the inbox again.");
        await LoadAsync();
    }

    private void Go(WebhookFilter filter) => Navigation.NavigateTo(new WebhookPageState { Filter = filter }.Url);

    private string AddressOf(WebhookReceiver receiver) =>
        Navigation.BaseUri.TrimEnd('/') + AppUrls.WebhookAddress(receiver.Name);

    private static string? Text(ChangeEventArgs change) =>
        change.Value as string is { Length: > 0 } value ? value : null;
}

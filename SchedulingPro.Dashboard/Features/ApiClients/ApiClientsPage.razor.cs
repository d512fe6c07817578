using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>Programs that may read the API. The client that is open, or the form for a new one, stands in the URL.</summary>
public sealed partial class ApiClientsPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private ApiClientsView? view;

    [Inject]
    private ApiClientsModel Model { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "client")]
    private string? ClientId { get; set; }

    [SupplyParameterFromQuery]
    private bool Add { get; set; }

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private ApiClientItem? Selected => view?.Clients.FirstOrDefault(client => client.ClientId == ClientId);

    private bool HasPanel => view is not null && (Add || Selected is not null);

    private string Description =>
        $"Programs that read schedulers, sessions and performance through the API. Times are {Zone.Id}.";

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync() => view = await Model.LoadAsync(left.Token);
}

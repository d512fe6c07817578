using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>
/// The lead queue: list and open lead side by side. Its state is its URL. What changes arrives by itself; what is open,
/// selected, scrolled to or typed stays. Only the answer to the newest question is ever shown.
/// </summary>
public sealed partial class LeadsPage : IAsyncDisposable
{
    private const string HandoverName = "leads";

    /// <summary>Time passes too: leases end, call-backs come due, offices open.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>What a lead may take from the instant it bears to being seen.</summary>
    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(10);

    private readonly LeadCommands commands = new();
    private LeadsState state = new();
    private LeadsAnswer? answer;
    private LeadMoment? moment;
    private HashSet<int> arrived = [];
    private string? announcement;
    private string? error;
    private bool isBusy;
    private string? awaitedUrl;
    private CancellationTokenSource? loading;
    private PersistingComponentStateSubscription handover;
    private DotNetObjectReference<LeadsPage>? self;
    private IJSObjectReference? script;
    private ElementReference list;
    private LiveUpdates? live;
    private ITimer? looking;

    [Inject]
    private LeadsModel Model { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<LeadsPage> Log { get; set; } = null!;

    private TimeZoneInfo Zone => answer?.User.TimeZone ?? TimeZoneInfo.Utc;

    private IReadOnlyList<LeadListItem> Items => answer?.Page.Items ?? [];

    private string? TabTitle =>
        answer?.Page.Counts is { } counts && counts.New is > 0 and var waiting
            ? $"({waiting.ToString(CultureInfo.InvariantCulture)}) Leads"
            : null;

    private string TotalText =>
        answer is null ? "Counting leads"
        : answer.Page.Total == 1 ? "1 lead"
        : $"{answer.Page.Total.ToString("N0", CultureInfo.InvariantCulture)} leads";

    protected override async Task OnInitializedAsync()
    {
        state = LeadsState.Read(new Uri(Navigation.Uri));
        if (!RendererInfo.IsInteractive)
        {
            handover = Handover.Keep(HandoverName, () => answer);
        }
        else
        {
            Navigation.LocationChanged += OnLocationChanged;
            if (Handover.Take<LeadsAnswer>(HandoverName) is { } found && found.State.AsksTheSameAs(state))
            {
                Take(found);
                return;
            }
        }

        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        live = new(Feed, Clock, () => InvokeAsync(RefreshAsync), changes => changes.Leads > 0);
        looking = Clock.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, LookEvery, LookEvery);
        self = DotNetObjectReference.Create(this);
        script = await Script.InvokeAsync<IJSObjectReference>("import", "./js/leads.js");
        await script.InvokeVoidAsync("start", self, list, Clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        loading?.Cancel();
        live?.Dispose();
        looking?.Dispose();
        handover.Dispose();
        try
        {
            if (script is not null)
            {
                await script.InvokeVoidAsync("leave");
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }

        self?.Dispose();
    }

    /// <summary>A key was pressed on a lead: it is opened where it is not, and told.</summary>
    [JSInvokable]
    public Task AskAsync(int leadId, string command)
    {
        if (leadId <= 0 || !Enum.TryParse<LeadCommand>(command, out var asked))
        {
            return Task.CompletedTask;
        }

        if (state.LeadId != leadId)
        {
            commands.Left();
            Apply(state.WithLead(leadId), replace: false);
        }

        return commands.AskAsync(leadId, asked);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath != AppUrls.Leads || (awaitedUrl is not null && awaitedUrl != url.PathAndQuery))
        {
            return;
        }

        awaitedUrl = null;
        _ = InvokeAsync(() => ShowAsync(LeadsState.Read(url)));
    }

    /// <summary>Shows the state now and writes it to the URL; the page does not wait for the browser to say so.</summary>
    private Task Apply(LeadsState next, bool replace)
    {
        awaitedUrl = next.Url;
        Navigation.NavigateTo(next.Url, replace: replace);
        return ShowAsync(next);
    }

    private async Task ShowAsync(LeadsState next)
    {
        var before = state;
        state = next;
        if (!next.AsksTheSameAs(before) || (answer ?? (object?)loading) is null)
        {
            if (next.Tab != before.Tab || next.Filter != before.Filter)
            {
                ClearChosen();
            }

            await LoadAsync();
        }

        StateHasChanged();
        if (next.LeadId != before.LeadId && script is not null)
        {
            await script.InvokeVoidAsync(next.LeadId is null ? "closed" : "opened", before.LeadId ?? 0);
        }
    }

    private async Task LoadAsync(bool quietly = false)
    {
        loading?.Cancel();
        var mine = new CancellationTokenSource();
        loading = mine;
        isBusy = !quietly;
        StateHasChanged();
        try
        {
            var found = await Model.LoadAsync(state, mine.Token);
            if (loading == mine)
            {
                error = null;
                Take(found);
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A newer question took its place, or the page is gone.
        }
        catch (Exception failure) when (loading == mine)
        {
            // What is shown stays; it says that it is not up to date.
            error = ErrorReference.New();
            LogFailure(Log, error, failure);
        }
        finally
        {
            if (loading == mine)
            {
                (loading, isBusy) = (null, false);
            }

            mine.Dispose();
        }
    }

    /// <summary>What comes while the same leads are shown is marked as new and told once.</summary>
    private void Take(LeadsAnswer found)
    {
        arrived = [];
        if (answer is { } before && moment is { } then && before.State.AsksTheSameAs(found.State))
        {
            var known = before.Page.Items.Select(i => i.Lead.Id).ToHashSet();
            var since = (then.Now - WritingTime).Ticks;
            arrived =
            [
                .. found
                    .Page.Items.Where(i => i.Lead.ArrivedTicks > since && !known.Contains(i.Lead.Id))
                    .Select(i => i.Lead.Id),
            ];
            announcement =
                arrived.Count == 0 ? announcement
                : arrived.Count == 1 ? "A lead arrived"
                : $"{arrived.Count.ToString(CultureInfo.InvariantCulture)} leads arrived";
        }

        answer = found;
        moment = new(
            Clock.GetUtcNow().UtcDateTime,
            found.User.TimeZone,
            found.FollowUp,
            found.User.UserId,
            Model.MostAttempts
        );
    }

    private async Task RefreshAsync()
    {
        // What is being loaded may have been read before the change.
        await LoadAsync(quietly: !isBusy);
        StateHasChanged();
    }

    private Task ReloadAsync() => LoadAsync();

    private Task ChangeFilterAsync(LeadFilterChange change) => Apply(state.WithFilter(change.Filter), change.Replaces);

    private Task ClearAsync() => Apply(state.WithFilter(LeadFilter.None), replace: false);

    private Task CloseLead() => Apply(state.WithLead(null), replace: false);

    [LoggerMessage(LogLevel.Error, "The lead queue could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>
/// From a list of lost visitors to the lead queue: first what would be sent, then the sending with its progress, then what
/// became of it and the way back. The sending goes on when the page is left.
/// </summary>
public sealed partial class SendToQueue : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private UserContext user = UserContext.Nobody;
    private SendingProgress? progress;
    private LeadSendingPlan? plan;
    private CancellationTokenSource? looking;
    private SelectionState? planned;
    private SelectionState? shown;
    private string? failure;

    /// <summary>What the list shows.</summary>
    [Parameter, EditorRequired]
    public required SelectionState Selection { get; set; }

    [Inject]
    private SendingModel Model { get; set; } = null!;

    [Inject]
    private SendingJobs Jobs { get; set; } = null!;

    [Inject]
    private ILogger<SendToQueue> Log { get; set; } = null!;

    /// <summary>The same list without the step at which people were lost: those who left a way to reach them.</summary>
    private string CallableUrl
    {
        get
        {
            var filter = Selection.Filter.Without(FilterKeys.Counted).Without(FilterKeys.DroppedAt);
            return AppUrls.SessionsOf(
                Selection with
                {
                    Filter = MetricCatalog.Find("qualifiedAbandoned")!.Drill(filter)!,
                }
            );
        }
    }

    protected override async Task OnInitializedAsync()
    {
        // Before anything is waited for, so that leaving meanwhile ends it.
        Jobs.Changed += OnJobChanged;
        user = await Model.UserAsync(leaving.Token);
        progress = Jobs.Of(user.UserId);
        PutAwayUndone();
    }

    protected override void OnParametersSet()
    {
        if (shown is not null && shown != Selection)
        {
            PutAwayUndone();
        }

        shown = Selection;
        if (planned is not null && planned != Selection)
        {
            Forget();
        }
    }

    public void Dispose()
    {
        Jobs.Changed -= OnJobChanged;
        leaving.Cancel();
        leaving.Dispose();
    }

    private void OnJobChanged(int userId)
    {
        if (userId == user.UserId)
        {
            _ = InvokeAsync(() =>
            {
                progress = Jobs.Of(user.UserId);
                StateHasChanged();
            });
        }
    }

    private async Task PlanAsync()
    {
        looking?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        (looking, planned, failure) = (mine, Selection, null);
        try
        {
            var found = await Model.PlanAsync(Selection, mine.Token);
            if (looking == mine)
            {
                plan = found;
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Another list is shown, or none.
        }
        catch (Exception error) when (looking == mine)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
        finally
        {
            if (looking == mine)
            {
                looking = null;
            }
        }
    }

    private async Task SendAsync()
    {
        if (plan is { } found)
        {
            Forget();
            await Model.StartAsync(found, leaving.Token);
        }
    }

    private Task UndoAsync() => Model.UndoAsync(leaving.Token);

    /// <summary>Of what was taken back nothing is left to do; on another list it would only stand in the way.</summary>
    private void PutAwayUndone()
    {
        if (progress is { IsUndo: true, IsRunning: false })
        {
            Jobs.PutAway(user.UserId);
        }
    }

    private void Forget()
    {
        looking?.Cancel();
        (looking, plan, planned, failure) = (null, null, null, null);
    }

    [LoggerMessage(LogLevel.Error, "Sessions could not be looked through for the lead queue, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>One connection: its state, what runs, its sources and its passes. Wishes show at once; the next look confirms them.</summary>
public sealed partial class SyncCard
{
    private SyncStatus? wished;
    private bool busy;

    [Inject]
    private SyncModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required SyncStatus Status { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<SyncRunItem> Runs { get; set; }

    [Parameter, EditorRequired]
    public required SyncView View { get; set; }

    /// <summary>The source whose rows that could not be taken are listed; it may be another connection's.</summary>
    [Parameter]
    public int? UnreadableOf { get; set; }

    /// <summary>Whether passes that found nothing new are among the passes.</summary>
    [Parameter]
    public bool WithIdle { get; set; }

    /// <summary>Something was asked for: the state is older now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private SyncStatus Shown => wished ?? Status;

    private string HeadId => $"sync-{Status.ConnectionId}";

    private (string Text, BadgeTone Tone, IconName Icon) StateLook => SyncWords.Of(Shown.State);

    private string StateText =>
        Shown is { State: SyncState.OutOfStep, InStepOn: { } since }
            ? $"Out of step since {RelativeTime.Short(since, View.Zone)}"
            : StateLook.Text;

    private string Doing =>
        Shown.IsCancelling ? "Stopping after the page at hand…"
        : Shown.Current is { } run ? $"Reading {run.Step ?? "the account"}"
        : Shown.IsRequested ? "A pass begins in a moment…"
        : "";

    private string OutOfStepText =>
        Shown.Last is { State: SyncRunState.Incomplete }
            ? "Passes go on, but each leaves out what is said below; everything else is here. It counts as in step again once that is mended."
            : OutOfReachText;

    private string OutOfReachText =>
        (
            Shown.InStepOn is null
                ? "No pass has been complete yet, so not everything is here."
                : "What visitors did since then may be missing here."
        )
        + (
            Shown.Last is { State: SyncRunState.Failed }
                ? " It goes on by itself once what is said below is mended."
                : " See whether a server of this database may sync (setting Upstream:Enabled), and what its log says."
        );

    private IReadOnlyList<string> Gaps
    {
        get
        {
            var gaps = new List<string>();
            var late = Shown.Sources.Count(s => SyncWords.IsLate(s, Shown, View.ReadOn, View.LateAfter));
            if (late > 0)
            {
                gaps.Add(
                    $"{SyncWords.Count(late, "source was", "sources were")} not read to the end for over {SyncWords.Span(View.LateAfter)}"
                );
            }

            if (Shown.Unreadable > 0)
            {
                gaps.Add($"{SyncWords.Count(Shown.Unreadable, "session", "sessions")} could not be taken");
            }

            if (Shown.Sources.Count(s => s.GoneOn is not null) is > 0 and var gone)
            {
                gaps.Add($"{SyncWords.Count(gone, "source is", "sources are")} not listed upstream any more");
            }

            return gaps;
        }
    }

    private static string ProgressUnit(SyncRunItem run) =>
        run.Expected is { } expected
            ? $"of {SyncWords.Number(expected)} sessions, {SyncWords.Count(run.Pages, "page", "pages")}"
            : $"sessions, {SyncWords.Count(run.Pages, "page", "pages")}";

    private Task RequestAsync() =>
        ActAsync(
            Status with
            {
                IsRequested = true,
            },
            () => Model.RequestAsync(Status),
            $"A pass over {Status.Name} begins in a moment."
        );

    private Task CancelAsync() =>
        ActAsync(
            Status with
            {
                IsCancelling = true,
            },
            () => Model.CancelAsync(Status),
            "The pass stops after the page at hand. The next one goes on from there."
        );

    private Task SetPausedAsync(bool paused) =>
        ActAsync(
            Status with
            {
                IsPaused = paused,
                State = paused && Status.Current is null ? SyncState.Paused : Status.State,
            },
            () => Model.SetPausedAsync(Status, paused),
            paused ? $"{Status.Name} is paused. Webhooks are still taken." : $"{Status.Name} goes on.",
            () => Model.SetPausedAsync(Status, !paused)
        );

    private async Task ActAsync(SyncStatus wish, Func<Task<bool>> act, string done, Func<Task<bool>>? undo = null)
    {
        if (busy)
        {
            return;
        }

        (busy, wished) = (true, wish);
        try
        {
            var isDone = await act();
            Toasts.Show(
                isDone ? done : "That was not done: the connection is gone, or your role was changed.",
                isDone ? ToastKind.Good : ToastKind.Bad,
                isDone && undo is not null ? () => InvokeAsync(() => UndoAsync(undo)) : null
            );
            await OnChanged.InvokeAsync();
        }
        finally
        {
            (busy, wished) = (false, null);
        }
    }

    private async Task UndoAsync(Func<Task<bool>> undo)
    {
        await undo();
        await OnChanged.InvokeAsync();
    }
}

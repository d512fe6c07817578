using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>Words of the open vocabularies; the kind is the URL's. Watches the work that a change of a meaning causes.</summary>
public sealed partial class VocabularyPage : IDisposable
{
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource left = new();
    private VocabularyView? view;
    private VocabularyItem? editing;
    private DateTimeOffset shownOn;
    private bool worked;

    [Inject]
    private VocabularyModel Model { get; set; } = null!;

    [Inject]
    private MeaningWork Work { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    private VocabularyKind Kind => VocabularyWords.KindOf(KindName);

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            Work.Changed += OnWorkChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Kind == Kind)
            return;
        view = null;
        editing = null;
        view = await Model.LoadAsync(Kind, left.Token);
    }

    public void Dispose()
    {
        Work.Changed -= OnWorkChanged;
        left.Cancel();
        left.Dispose();
    }

    private void Edit(VocabularyItem word) => editing = word;

    private void Close() => editing = null;

    private async Task SavedAsync(string message)
    {
        editing = null;
        Toasts.Show(message);
        view = await Model.LoadAsync(Kind, left.Token);
    }

    /// <summary>Comes many times a second: shows a few of them, and the words anew when the work is done.</summary>
    private void OnWorkChanged()
    {
        var ended = Work.Progress is null;
        var now = Clock.GetUtcNow();
        if (!ended && now - shownOn < ShowEvery)
            return;
        shownOn = now;
        worked |= !ended;
        _ = InvokeAsync(() => ShowWorkAsync(ended));
    }

    private async Task ShowWorkAsync(bool ended)
    {
        if (left.IsCancellationRequested)
            return;
        try
        {
            if (ended && worked)
            {
                worked = false;
                view = await Model.LoadAsync(Kind, left.Token);
            }
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
        }
    }

    private double? Rate(MeaningProgress progress) =>
        (Clock.GetUtcNow() - Work.StartedOn).TotalSeconds is > 0.5 and { } seconds ? progress.Done / seconds : null;

    private TimeSpan? Left(MeaningProgress progress) =>
        Rate(progress) is > 0 and { } rate ? TimeSpan.FromSeconds((progress.Total - progress.Done) / rate) : null;

    private static string CountText(VocabularyItem word) =>
        word.Count?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}

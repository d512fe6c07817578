using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.Components.Icons;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Note, outcome and time to take it up again: one place, so that a call ends with one press.</summary>
public sealed partial class LeadOutcomeForm : IAsyncDisposable
{
    private string text = "";
    private bool isRead;
    private LeadDisposition? picking;
    private bool isSnoozing;
    private string? focus;
    private IJSObjectReference? script;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Parameter, EditorRequired]
    public required LeadPaneView View { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter, EditorRequired]
    public required DateTime Now { get; set; }

    /// <summary>What was typed before; read once.</summary>
    [Parameter]
    public string Note { get; set; } = "";

    [Parameter]
    public EventCallback<string> NoteChanged { get; set; }

    [Parameter]
    public EventCallback<string> OnNote { get; set; }

    [Parameter]
    public EventCallback<(LeadDisposition Disposition, DateTime? DueOn, string Note)> OnResolve { get; set; }

    [Parameter]
    public EventCallback<DateTime?> OnSnooze { get; set; }

    private LeadDetail Detail => View.Detail!;

    private Lead Lead => Detail.Item.Lead;

    private bool IsOpen => Lead.Status == LeadStatus.Open && View.Other is null;

    /// <summary>What becomes of the lead when nobody was reached.</summary>
    private string AttemptHint
    {
        get
        {
            var attempts = Lead.Attempts + (IsTouched ? 0 : 1);
            if (Detail.Dispositions.All(d => d.Effect != DispositionEffect.TryAgain))
            {
                return "";
            }

            var words = string.Join(
                " or ",
                Detail
                    .Dispositions.Where(d => d.Effect == DispositionEffect.TryAgain)
                    .Select(d => d.Label.ToLowerInvariant())
            );
            return attempts >= Detail.MostAttempts
                ? $"After {words} the lead is closed: it is the last of {Detail.MostAttempts.ToString(CultureInfo.InvariantCulture)} attempts."
                : $"After {words} it comes back {DueTimes.Label(NextAttempt.After(attempts, Now, Detail.Hours), Now, View.User.TimeZone)}.";
        }
    }

    /// <summary>Whether a call, text or e-mail was recorded since the last outcome.</summary>
    private bool IsTouched =>
        Detail.History.FirstOrDefault(e =>
            !e.IsUndone
            && e.Kind is LeadActKind.Called or LeadActKind.Texted or LeadActKind.Emailed or LeadActKind.Disposition
        )
            is { Kind: not LeadActKind.Disposition };

    public Task FocusNoteAsync() => FocusAsync("lead-note");

    public Task FocusOutcomesAsync() => FocusAsync("lead-outcomes");

    public Task OpenSnoozeAsync()
    {
        if (!IsOpen)
        {
            return Task.CompletedTask;
        }

        (isSnoozing, picking) = (true, null);
        return FocusAsync("lead-times");
    }

    /// <summary>The note was recorded.</summary>
    public void Clear()
    {
        text = "";
        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        if (!isRead)
        {
            (isRead, text) = (true, Note);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is { } id)
        {
            focus = null;
            script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/lead.js");
            await script.InvokeVoidAsync("focus", id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null)
                await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }

    private Task FocusAsync(string id)
    {
        focus = id;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task TypedAsync(string? typed)
    {
        text = typed ?? "";
        return NoteChanged.InvokeAsync(text);
    }

    private Task SaveNoteAsync() => OnNote.InvokeAsync(text);

    private Task ChooseAsync(LeadDisposition disposition)
    {
        if (Busy)
        {
            return Task.CompletedTask;
        }

        isSnoozing = false;
        if (disposition.Effect == DispositionEffect.CallBack)
        {
            picking = picking == disposition ? null : disposition;
            return picking is null ? Task.CompletedTask : FocusAsync("lead-times");
        }

        picking = null;
        return OnResolve.InvokeAsync((disposition, null, text));
    }

    private async Task CallBackAsync(DateTime dueOn)
    {
        if (picking is { } disposition)
        {
            await OnResolve.InvokeAsync((disposition, dueOn, text));
            picking = null;
        }
    }

    private async Task PutOffAsync(DateTime dueOn)
    {
        await OnSnooze.InvokeAsync(dueOn);
        isSnoozing = false;
    }

    private Task ToggleSnooze()
    {
        (isSnoozing, picking) = (!isSnoozing, null);
        return isSnoozing ? FocusAsync("lead-times") : Task.CompletedTask;
    }

    private static IconName IconOf(DispositionEffect effect) =>
        effect switch
        {
            DispositionEffect.Booked => IconName.CheckCircle,
            DispositionEffect.TryAgain => IconName.Refresh,
            DispositionEffect.CallBack => IconName.Clock,
            DispositionEffect.DoNotContact => IconName.Ban,
            _ => IconName.XCircle,
        };
}

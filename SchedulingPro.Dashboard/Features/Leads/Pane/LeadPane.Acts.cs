using Microsoft.JSInterop;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>What can be done with the open lead.</summary>
public sealed partial class LeadPane
{
    private void Listen(LeadCommands? commands)
    {
        if (commands is not null)
        {
            commands.Claim += ClaimByKeyAsync;
            commands.Note += FocusNoteAsync;
            commands.Dispose += FocusOutcomesAsync;
            commands.Snooze += OpenSnoozeAsync;
        }
    }

    private void Unlisten(LeadCommands? commands)
    {
        if (commands is not null)
        {
            commands.Claim -= ClaimByKeyAsync;
            commands.Note -= FocusNoteAsync;
            commands.Dispose -= FocusOutcomesAsync;
            commands.Snooze -= OpenSnoozeAsync;
            commands.Left();
        }
    }

    private async Task ClaimByKeyAsync()
    {
        if (view is { IsMine: false })
        {
            await ClaimAsync();
            StateHasChanged();
        }
    }

    private Task FocusNoteAsync() => form?.FocusNoteAsync() ?? Task.CompletedTask;

    private Task FocusOutcomesAsync() => form?.FocusOutcomesAsync() ?? Task.CompletedTask;

    private Task OpenSnoozeAsync() => form?.OpenSnoozeAsync() ?? Task.CompletedTask;

    private Task ClaimAsync() =>
        ActAsync(
            "claim",
            "It is yours.",
            (desk, scope, actor, _) => desk.ClaimAsync(scope, actor, LeadId, false, default),
            canUndo: false
        );

    private Task TakeOverAsync() =>
        ActAsync(
            "take over",
            $"Taken over from {view?.Other}.",
            (desk, scope, actor, _) => desk.ClaimAsync(scope, actor, LeadId, true, default)
        );

    private Task ReleaseAsync() =>
        ActAsync(
            "release",
            "Let go: anybody can take it.",
            (desk, scope, actor, _) => desk.ReleaseAsync(scope, actor, LeadId, default)
        );

    private Task AssignAsync(LeadPerson? person) =>
        ActAsync(
            $"assign {person?.UserId}",
            person is null ? "It is nobody's now." : $"Given to {person.Name}.",
            (desk, scope, actor, _) => desk.AssignAsync(scope, actor, LeadId, person?.UserId, default)
        );

    private Task ReopenAsync() =>
        ActAsync(
            "reopen",
            "Opened again; it is yours.",
            (desk, scope, actor, key) => desk.ReopenAsync(scope, actor, LeadId, key, default)
        );

    private async Task TouchAsync(LeadTouch touch)
    {
        if (LeadContactGate.Closed(view!, touch.Kind, Now) is not null && string.IsNullOrWhiteSpace(touch.Reason))
        {
            return;
        }

        var done = await ActAsync(
            $"touch {touch.Kind} {touch.Reason}",
            LeadPaneWords.Touched(touch.Kind),
            (desk, scope, actor, key) => desk.TouchAsync(scope, actor, LeadId, touch.Kind, touch.Reason, key, default)
        );
        if (done && !touch.IsOpened && script is not null)
        {
            await script.InvokeVoidAsync("follow", touch.Link);
        }
    }

    private async Task NoteAsync(string note)
    {
        if (
            await ActAsync(
                $"note {note}",
                "Note saved.",
                (desk, scope, actor, key) => desk.NoteAsync(scope, actor, LeadId, note, key, default),
                canUndo: false
            )
        )
        {
            Forget(note);
        }
    }

    private async Task ResolveAsync((LeadDisposition Disposition, DateTime? DueOn, string Note) outcome)
    {
        var (disposition, dueOn, note) = outcome;
        if (
            await ActAsync(
                $"resolve {disposition.Id} {dueOn?.Ticks} {note}",
                $"{disposition.Label}: recorded.",
                (desk, scope, actor, key) =>
                    desk.ResolveAsync(scope, actor, LeadId, disposition.Id, dueOn, note, key, default)
            )
        )
        {
            Forget(note);
        }
    }

    private async Task SnoozeAsync(DateTime? dueOn)
    {
        // What was typed belongs to it, and would be overlooked once the lead is put off.
        if (dueOn is not null && Drafts.Of(LeadId) is { } note && !string.IsNullOrWhiteSpace(note))
        {
            await NoteAsync(note);
        }

        await ActAsync(
            $"snooze {dueOn?.Ticks}",
            dueOn is { } due ? $"Put off to {DueTimes.Label(due, Now, view!.User.TimeZone)}." : "Taken up again.",
            (desk, scope, actor, key) => desk.SnoozeAsync(scope, actor, LeadId, dueOn, key, default)
        );
    }

    private Task UndoAsync(long actId) => UndoAsync(LeadId, actId);

    private Task UndoAsync(int leadId, long actId) =>
        ActAsync(
            $"undo {actId}",
            "Taken back.",
            (desk, scope, actor, _) => desk.UndoAsync(scope, actor, leadId, actId, default),
            canUndo: false
        );

    // What was typed after the button was pressed stays.
    private void Forget(string note)
    {
        if (Drafts.Of(LeadId).Trim() == note.Trim())
        {
            Drafts.Keep(LeadId, "");
            form?.Clear();
        }
    }

    private async Task<bool> ActAsync(
        string act,
        string done,
        Func<LeadDesk, DataScope, LeadActor, Guid, Task<LeadResult>> work,
        bool canUndo = true
    )
    {
        if (busy)
        {
            return false;
        }

        (busy, problem) = (true, null);
        var leadId = LeadId;
        act = $"{leadId} {act}";
        try
        {
            var result = await Model.ActAsync((desk, scope, actor) => work(desk, scope, actor, keys.Of(act)));
            keys.Answered(act);
            if (result.Succeeded)
            {
                Func<Task>? undo =
                    canUndo && result.ActId > 0 ? () => InvokeAsync(() => UndoAsync(leadId, result.ActId)) : null;
                // Only the last act can be taken back.
                if (said is not null)
                {
                    Toasts.Close(said);
                }

                said = Toasts.Show(done, undo: undo);
            }
            else
            {
                problem = LeadPaneWords.Refusal(result);
            }

            settles = true;
            await RefreshAsync();
            await OnChanged.InvokeAsync();
            return result.Succeeded;
        }
        catch (Exception failure)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, failure);
            problem =
                $"That was not recorded. Try again; if it comes back, give this reference to your administrator: {reference}";
            return false;
        }
        finally
        {
            busy = false;
        }
    }
}

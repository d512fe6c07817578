using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>The ways in which a call can end, to be added, renamed, ordered and retired.</summary>
public sealed partial class DispositionList
{
    private DispositionDraft? editing;
    private IReadOnlyList<FieldError> errors = [];
    private string? before;
    private string? label;
    private DispositionEffect effect;
    private bool isReached;
    private bool isBuiltIn;
    private bool busy;

    [Inject]
    private FollowUpModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required IReadOnlyList<LeadDisposition> Dispositions { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string? ProblemOf(string field) => errors.FirstOrDefault(e => e.Field == field)?.Reason;

    private void Add() => Open(new(null, "", DispositionEffect.Close, true), builtIn: false);

    private void Edit(LeadDisposition item) =>
        Open(new(item.Id, item.Label, item.Effect, item.IsReached), item.IsBuiltIn);

    private void Open(DispositionDraft draft, bool builtIn)
    {
        (editing, errors, isBuiltIn) = (draft, [], builtIn);
        (before, label, effect, isReached) = (draft.Label, draft.Label, draft.Effect, draft.IsReached);
    }

    private async Task SaveAsync()
    {
        if (editing is { } draft)
        {
            var wanted = draft with { Label = label ?? "", Effect = effect, IsReached = isReached };
            var done = await RunAsync(() => Model.SaveAsync(wanted, CancellationToken.None));
            if (done)
            {
                editing = null;
            }
        }
    }

    private async Task MoveAsync(LeadDisposition item, bool up) =>
        await RunAsync(() => Model.MoveAsync(item.Id, up, CancellationToken.None));

    private async Task SetActiveAsync(LeadDisposition item, bool active)
    {
        if (await RunAsync(() => Model.SetActiveAsync(item.Id, active, CancellationToken.None)) && !active)
        {
            Toasts.Show($"{item.Label} was retired.", undo: () => InvokeAsync(() => SetActiveAsync(item, true)));
        }
    }

    private async Task<bool> RunAsync(Func<Task<EditResult>> work)
    {
        if (busy)
        {
            return false;
        }

        busy = true;
        try
        {
            var result = await work();
            errors = result.Errors;
            if (!result.IsDone && editing is null)
            {
                Toasts.Show($"Nothing was changed: it {result.Errors[0].Reason}.", ToastKind.Attention);
            }

            await OnChanged.InvokeAsync();
            return result.IsDone;
        }
        finally
        {
            busy = false;
        }
    }
}

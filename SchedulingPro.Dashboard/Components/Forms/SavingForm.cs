using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Dashboard.Components.Forms;

/// <summary>What forms that save one thing have in common: one save at a time, errors at their fields.</summary>
public abstract class SavingForm : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();

    // A source that was disposed gives no token any more.
    protected SavingForm() => Left = left.Token;

    /// <summary>Told with the message that says what was done.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    protected bool Busy { get; private set; }

    protected IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>Cancelled once the form is left.</summary>
    protected CancellationToken Left { get; }

    protected string? ProblemOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Reason;

    protected string? InvalidOf(string field) => ProblemOf(field) is null ? null : "true";

    protected async Task SaveAsync(Func<Task<EditResult>> save, string done)
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        try
        {
            var result = await save();
            Errors = result.Errors;
            if (result.IsDone)
            {
                await OnSaved.InvokeAsync(done);
            }
        }
        finally
        {
            Busy = false;
        }
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
        GC.SuppressFinalize(this);
    }
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>What the forms of the companies page have in common: one save at a time, errors at their fields.</summary>
public abstract class EditFormBase : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();

    [Inject]
    internal CompaniesModel Model { get; set; } = null!;

    /// <summary>Told with the message that says what was done.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    protected bool Busy { get; private set; }

    protected IReadOnlyList<FieldError> Errors { get; private set; } = [];

    protected CancellationToken Left => left.Token;

    protected string? ProblemOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Reason;

    protected string? InvalidOf(string field) => ProblemOf(field) is null ? null : "true";

    protected async Task SaveAsync(Func<Task<EditResult>> save, string done)
    {
        if (Busy)
            return;
        Busy = true;
        try
        {
            var result = await save();
            Errors = result.Errors;
            if (result.IsDone)
                await OnSaved.InvokeAsync(done);
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

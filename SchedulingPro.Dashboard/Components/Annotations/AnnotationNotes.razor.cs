using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Components.Annotations;

/// <summary>The notes on the days of a chart, to read, write, change and remove.</summary>
public sealed partial class AnnotationNotes : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly string problemId = $"notes-problem-{Guid.NewGuid():N}";
    private IReadOnlyList<FilterOption> companies = [];
    private UserContext? user;
    private AnnotationItem? changed;
    private ElementReference first;
    private bool mayWrite;
    private bool isOpen;
    private bool isBusy;
    private bool takesFocus;
    private DateOnly date;
    private string text = "";
    private int company;
    private string? problem;

    [Parameter, EditorRequired]
    public required IReadOnlyList<AnnotationItem> Notes { get; set; }

    /// <summary>Day that a new note begins with: the last one of the chart.</summary>
    [Parameter]
    public DateOnly Day { get; set; }

    /// <summary>Notes are different now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private IAnnotations Annotations { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<AnnotationNotes> Log { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        user = await Annotations.UserAsync(leaving.Token);
        mayWrite = AnnotationEditor.MayWrite(user);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (takesFocus)
        {
            takesFocus = false;
            await first.FocusAsync();
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private Task OpenAsync(AnnotationItem? note) =>
        TryAsync(async () =>
        {
            companies = await Annotations.CompaniesAsync(leaving.Token);
            (changed, date, text) = (note, note?.Date ?? Day, note?.Text ?? "");
            company =
                note is not null ? note.CompanyId ?? 0
                : user!.Scope.AllCompanies || companies.Count == 0 ? 0
                : int.Parse(companies[0].Value, CultureInfo.InvariantCulture);
            (isOpen, takesFocus) = (true, true);
        });

    private Task SaveAsync() =>
        TryAsync(async () =>
        {
            int? about = company == 0 ? null : company;
            problem = await Annotations.SaveAsync(changed?.Id, date, text, about, leaving.Token);
            if (problem is null)
            {
                Close();
                await OnChanged.InvokeAsync();
            }
        });

    private Task RemoveAsync(AnnotationItem note) =>
        TryAsync(async () =>
        {
            if (await Annotations.RemoveAsync(note.Id, leaving.Token))
            {
                Toasts.Show(
                    $"Note of {note.Date.ToString("MMM d", CultureInfo.InvariantCulture)} removed.",
                    undo: () => PutBackAsync(note)
                );
            }

            await OnChanged.InvokeAsync();
        });

    private Task PutBackAsync(AnnotationItem note) =>
        TryAsync(async () =>
        {
            // Also once the page was left.
            await Annotations.SaveAsync(null, note.Date, note.Text, note.CompanyId, CancellationToken.None);
            await OnChanged.InvokeAsync();
        });

    private async Task TryAsync(Func<Task> act)
    {
        (isBusy, problem) = (true, null);
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, error);
            problem = $"That did not work; nothing was changed. Try again. Reference {reference}.";
        }
        finally
        {
            isBusy = false;
        }
    }

    private void Close() => (isOpen, changed, problem) = (false, null, null);

    [LoggerMessage(LogLevel.Error, "Writing a note on a day failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}

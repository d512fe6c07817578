using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Features.Leads.Export;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>
/// Acts upon the leads that are selected, and what became of the last of them. Shows nothing without a selection and without a
/// job; the job goes on when the page is left.
/// </summary>
public sealed partial class LeadBulkBar : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private UserContext user = UserContext.Nobody;
    private LeadBulkProgress? progress;
    private LeadBulkChoices? choices;
    private Form form;
    private ElementReference first;
    private bool takesFocus;
    private int person;
    private int disposition;
    private DateTime? time;
    private string? problem;
    private string? failure;

    private enum Form
    {
        None,
        Assign,
        Snooze,
        Dismiss,
    }

    /// <summary>What the list shows; all of it is meant when <see cref="AllChosen"/>.</summary>
    [Parameter, EditorRequired]
    public required LeadSelection Selection { get; set; }

    /// <summary>Keys of the leads that were ticked.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<int> Chosen { get; set; }

    /// <summary>Everything that the selection matches, on all pages.</summary>
    [Parameter]
    public bool AllChosen { get; set; }

    /// <summary>How many leads are meant.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>A job has ended: the list may be different.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>A job has begun with the selection, which is no longer needed.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }

    [Inject]
    private LeadBulkModel Model { get; set; } = null!;

    [Inject]
    private LeadBulkJobs Jobs { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<LeadBulkBar> Log { get; set; } = null!;

    private DateTime LocalNow => TimeZoneInfo.ConvertTimeFromUtc(Clock.GetUtcNow().UtcDateTime, user.TimeZone);

    /// <summary>The chosen ones stand in the file's address, and it has an end.</summary>
    private bool CanExport => AllChosen || Chosen.Count <= LeadKeyList.Most;

    private string ExportUrl(ExportFormat format) =>
        AllChosen
            ? LeadExportRequest.UrlOf(format, Selection.Tab, Selection.Filter)
            : LeadExportRequest.UrlOf(format, Chosen);

    private string SubmitText =>
        form switch
        {
            Form.Assign => "Assign",
            Form.Snooze => "Put off",
            _ => "Dismiss",
        } + $" {LeadBulkWords.Leads(Count)}";

    protected override async Task OnInitializedAsync()
    {
        // Before anything is waited for, so that leaving meanwhile ends it.
        Jobs.Changed += OnJobChanged;
        user = await Model.UserAsync(leaving.Token);
        progress = Jobs.Of(user.UserId);
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
        Jobs.Changed -= OnJobChanged;
        leaving.Cancel();
        leaving.Dispose();
    }

    private void OnJobChanged(int userId)
    {
        if (userId == user.UserId)
        {
            _ = InvokeAsync(ShowJobAsync);
        }
    }

    private async Task ShowJobAsync()
    {
        var wasRunning = progress is { IsRunning: true };
        progress = Jobs.Of(user.UserId);
        StateHasChanged();
        if (wasRunning && progress is { IsRunning: false })
        {
            await OnDone.InvokeAsync();
        }
    }

    private string Expanded(Form of) => form == of ? "true" : "false";

    private async Task OpenAsync(Form next)
    {
        (problem, failure) = (null, null);
        if (form == next)
        {
            CloseForm();
            return;
        }

        try
        {
            choices = await Model.ChoicesAsync(leaving.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Fail(error);
            return;
        }

        person = user.UserId;
        disposition = choices.Dispositions.FirstOrDefault()?.Id ?? 0;
        time = LeadBulkModel.Times(LocalNow)[0].Local;
        (form, takesFocus) = (next, true);
    }

    private void CloseForm() => (form, problem) = (Form.None, null);

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            CloseForm();
        }
    }

    private async Task SubmitAsync()
    {
        if (Act() is not { } act)
        {
            return;
        }

        var (what, did) = Words();
        try
        {
            await Model.StartAsync(Selection, AllChosen ? null : [.. Chosen], act, what, did, leaving.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Fail(error);
            return;
        }

        CloseForm();
        await OnClear.InvokeAsync();
    }

    private LeadBulkAct? Act()
    {
        switch (form)
        {
            case Form.Assign:
                return new LeadBulkAct.Assign(person == 0 ? null : person);
            case Form.Dismiss:
                return new LeadBulkAct.Dismiss(disposition);
        }

        if (time is not { } local)
        {
            problem = "Choose a day and a time.";
            return null;
        }

        var utc = LocalInstant.ToUtc(local, user.TimeZone);
        problem = LeadResolving.Unusable(utc, Clock.GetUtcNow().UtcDateTime) is { } reason
            ? $"The time {reason}."
            : null;
        return problem is null ? new LeadBulkAct.Snooze(utc) : null;
    }

    private (string What, string Did) Words()
    {
        switch (form)
        {
            case Form.Assign when person == 0:
                return ("Giving back to the pool", "given back to the pool");
            case Form.Assign:
                var name = choices!.People.FirstOrDefault(p => p.UserId == person)?.Name ?? user.DisplayName;
                return ($"Assigning to {name}", $"assigned to {name}");
            case Form.Snooze:
                return ("Putting off", "put off");
            default:
                var label = choices!.Dispositions.FirstOrDefault(d => d.Id == disposition)?.Label ?? "";
                return ($"Dismissing as “{label}”", $"dismissed as “{label}”");
        }
    }

    private async Task UndoAsync() => await Model.UndoAsync(leaving.Token);

    private void Cancel() => Jobs.Cancel(user.UserId);

    private void PutAway() => Jobs.PutAway(user.UserId);

    private void Fail(Exception error)
    {
        failure = ErrorReference.New();
        LogFailure(Log, failure, error);
    }

    [LoggerMessage(LogLevel.Error, "An act upon many leads could not begin, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>Reports by mail, for managers and admins. What is edited, and the page of the log, stand in the URL.</summary>
public sealed partial class ReportsPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private ReportsView? view;
    private int? shownPage;
    private IDisposable? reports;
    private IDisposable? mails;
    private ConfirmDialog removing = null!;
    private ReportSchedule? removed;
    private string? failure;
    private bool busy;

    [Inject]
    private ReportsModel Model { get; set; } = null!;

    [Inject]
    private ReportFeed Feed { get; set; } = null!;

    [Inject]
    private MailFeed Mails { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<ReportsPage> Log { get; set; } = null!;

    /// <summary>"new", or the key of the report that is changed.</summary>
    [SupplyParameterFromQuery(Name = "edit")]
    public string? Editing { get; set; }

    /// <summary>The view of the performance page that a new report begins with, as a query string.</summary>
    [SupplyParameterFromQuery(Name = AppUrls.ReportView)]
    public string? ViewQuery { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageParameter { get; set; }

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    private int PageNumber => Math.Max(1, PageParameter ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        if (shownPage != PageNumber)
        {
            shownPage = PageNumber;
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            reports = Feed.Subscribe(() => _ = InvokeAsync(LoadAsync));
            mails = Mails.Subscribe(() => _ = InvokeAsync(LoadAsync));
        }
    }

    public void Dispose()
    {
        reports?.Dispose();
        mails?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private static string EditUrl(string key) => AppUrls.With(AppUrls.Reports, ("edit", key));

    private static string PageUrl(long page) =>
        AppUrls.With(AppUrls.Reports, ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    private async Task LoadAsync()
    {
        if (left.IsCancellationRequested)
        {
            return;
        }

        try
        {
            view = await Model.LoadAsync(PageNumber, left.Token);
            failure = null;
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, error);
            failure = view is null ? reference : null;
        }

        StateHasChanged();
    }

    private void Saved(string message)
    {
        Toasts.Show(message);
        Navigation.NavigateTo(AppUrls.Reports);
    }

    private Task SendNowAsync(ReportSchedule report) =>
        ActAsync(
            () => Model.SendNowAsync(report.Id),
            $"{report.Name} is on its way; the delivery log says what becomes of it."
        );

    private Task SetActiveAsync(ReportSchedule report) =>
        ActAsync(
            () => Model.SetActiveAsync(report.Id, !report.IsActive),
            report.IsActive ? $"{report.Name} is paused." : $"{report.Name} is sent on schedule again."
        );

    private async Task RemoveAsync(ReportSchedule report)
    {
        removed = report;
        StateHasChanged();
        if (await removing.AskAsync())
        {
            await ActAsync(() => Model.RemoveAsync(report.Id), $"{report.Name} was removed.");
        }
    }

    private async Task RetryAsync(MailLogItem item)
    {
        if (await Model.RetryAsync(item.Id))
        {
            Toasts.Show("The mail is tried again.");
        }

        await LoadAsync();
    }

    private async Task ActAsync(Func<Task<EditResult>> act, string done)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        try
        {
            var result = await act();
            Toasts.Show(
                result.IsDone ? done : result.Errors[0].Reason + ".",
                result.IsDone ? ToastKind.Good : ToastKind.Bad
            );
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }

    [LoggerMessage(LogLevel.Error, "The reports could not be read (reference {Reference})")]
    private static partial void LogFailure(ILogger log, string reference, Exception error);
}

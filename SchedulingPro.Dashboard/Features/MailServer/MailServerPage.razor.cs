using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>The mail server and the delivery log, for admins. Which mails are shown stands in the URL.</summary>
public sealed partial class MailServerPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private MailServerView? view;
    private (string?, int?)? shown;
    private DateTime? seen;
    private ConfirmDialog removing = null!;
    private IDisposable? changes;
    private IReadOnlyList<FieldError> errors = [];
    private MailSecurity security;
    private string? host;
    private string? port;
    private string? userName;
    private string? password;
    private string? fromAddress;
    private string? fromName;
    private string? publicUrl;
    private string? recipient;
    private string? tried;
    private string? failure;
    private bool triedWell;
    private bool isTrying;
    private bool isFilled;
    private bool busy;

    [Inject]
    private MailServerModel Model { get; set; } = null!;

    [Inject]
    private MailFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<MailServerPage> Log { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "only")]
    public string? Only { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageParameter { get; set; }

    private static IReadOnlyList<string> Known { get; } =
    ["host", "port", "security", "userName", "password", "fromAddress", "fromName", "publicUrl", "recipient"];

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    private int PageNumber => Math.Max(1, PageParameter ?? 1);

    private MailSettingsDraft Draft =>
        new()
        {
            Host = host ?? "",
            Port = int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            Security = security,
            UserName = userName ?? "",
            Password = password ?? "",
            FromAddress = fromAddress ?? "",
            FromName = fromName ?? "",
            PublicUrl = publicUrl ?? "",
        };

    protected override async Task OnParametersSetAsync()
    {
        if (shown != (Only, PageParameter))
        {
            shown = (Only, PageParameter);
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            changes = Feed.Subscribe(() => _ = InvokeAsync(LoadAsync));
        }
    }

    public void Dispose()
    {
        changes?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private string PageUrl(long page) =>
        AppUrls.With(
            AppUrls.Mail,
            ("only", Only),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)
        );

    private async Task LoadAsync()
    {
        if (left.IsCancellationRequested)
        {
            return;
        }

        try
        {
            view = await Model.LoadAsync(MailLogTables.StateOf(Only), PageNumber, left.Token);
            failure = null;
            if (!isFilled && view is not null)
            {
                Fill(view);
            }
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

    /// <summary>What is stored; typed text is only replaced by what was saved.</summary>
    private void Fill(MailServerView known)
    {
        isFilled = true;
        var stored = known.Settings;

        // What the fields were filled with, not what a later look at the log brought along.
        seen = stored?.ChangedOn;
        (host, security, userName, password) = (stored?.Host, stored?.Security ?? default, stored?.UserName, null);
        port = (stored?.Port ?? 587).ToString(CultureInfo.InvariantCulture);
        (fromAddress, fromName) = (stored?.FromAddress, stored?.FromName ?? "SchedulingPro");
        publicUrl = stored?.PublicUrl ?? Navigation.BaseUri.TrimEnd('/');
        recipient ??= known.OwnAddress;
    }

    private void SuggestPort()
    {
        if (port is null or "" or "587" or "465" or "25")
        {
            port = security switch
            {
                MailSecurity.StartTls => "587",
                MailSecurity.Tls => "465",
                _ => "25",
            };
        }
    }

    private string? ProblemOf(string field) => errors.FirstOrDefault(e => e.Field == field)?.Reason;

    private string? Invalid(string field) => ProblemOf(field) is null ? null : "true";

    private Task SaveAsync() =>
        ActAsync(async () =>
        {
            var result = await Model.SaveAsync(Draft, seen);
            errors = result.Errors;
            if (result.IsDone)
            {
                Toasts.Show("The mail server is saved. Mails that waited go out now.");
                isFilled = false;
            }

            await LoadAsync();
        });

    private async Task RemoveAsync()
    {
        if (await removing.AskAsync())
        {
            await ActAsync(async () =>
            {
                await Model.RemoveAsync();
                Toasts.Show("The mail server was removed.");
                isFilled = false;
                await LoadAsync();
            });
        }
    }

    private Task TryAsync() =>
        ActAsync(async () =>
        {
            (isTrying, tried) = (true, null);
            StateHasChanged();
            try
            {
                var result = await Model.TryAsync(Draft, recipient ?? "", left.Token);
                errors = [.. result.Errors.Where(e => e.Field != "record")];
                triedWell = result.IsDone;
                tried =
                    result.IsDone ? "The mail server took the mail. Look whether it arrives."
                    : errors.Count > 0 ? null
                    : result.Errors[0].Reason;
            }
            finally
            {
                isTrying = false;
            }

            await LoadAsync();
        });

    private async Task RetryAsync(MailLogItem item)
    {
        if (await Model.RetryAsync(item.Id))
        {
            Toasts.Show("The mail is tried again.");
        }

        await LoadAsync();
    }

    private async Task ActAsync(Func<Task> act)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            busy = false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The mail server's settings could not be read (reference {Reference})")]
    private static partial void LogFailure(ILogger log, string reference, Exception error);
}

using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>One API client: what it may read, its credentials, and its switch.</summary>
public sealed partial class ApiClientPanel
{
    private ApiClientForm form = null!;
    private IReadOnlyList<FieldError> errors = [];
    private ConfirmDialog disabling = null!;
    private ConfirmDialog enabling = null!;
    private bool busy;

    [Inject]
    private ApiClientsModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ApiClientItem Client { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<CompanyChoice> Companies { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    /// <summary>Something was changed: the list is older now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override void OnInitialized() => form = ApiClientForm.Of(Client, Zone);

    private async Task SaveAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var result = await Model.ChangeAsync(Client, form.Draft(Zone));
        busy = false;
        errors = result.Errors;
        if (result.IsDone)
        {
            Toasts.Show("The changes are saved and count from now on.");
            await OnChanged.InvokeAsync();
        }
        else if (errors.Any(e => e.Field == "record"))
        {
            // Somebody else was here: show what it is now, for another look.
            await OnChanged.InvokeAsync();
            form = ApiClientForm.Of(Client, Zone);
        }
    }

    private async Task SetDisabledAsync(bool disabled)
    {
        if (!await (disabled ? disabling : enabling).AskAsync())
        {
            return;
        }

        busy = true;
        var result = await Model.SetDisabledAsync(Client.ClientId, disabled);
        busy = false;
        var done = disabled ? $"{Client.Name} is refused from now on." : $"{Client.Name} can read again.";
        Toasts.Show(result.IsDone ? done : result.Errors[0].Reason, result.IsDone ? ToastKind.Good : ToastKind.Bad);
        await OnChanged.InvokeAsync();
    }
}

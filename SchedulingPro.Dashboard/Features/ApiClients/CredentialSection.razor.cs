using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>The secrets or the app keys of a client: how long they live, a new one, and the end of the old one.</summary>
public sealed partial class CredentialSection
{
    private ConfirmDialog ending = null!;
    private IReadOnlyList<FieldError> errors = [];
    private IssuedCredentials? issued;
    private int days = (int)ApiCredentialRotation.UsualOverlap.TotalDays;
    private bool rotating;
    private bool busy;

    [Inject]
    private ApiClientsModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ApiClientItem Client { get; set; }

    [Parameter, EditorRequired]
    public required ApiCredentialKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    /// <summary>Something was changed: the list is older now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string Word => ApiClientWords.Of(Kind);

    private string HeadId => $"credentials-{Kind}";

    private string SelectId => $"overlap-{Kind}";

    private ImmutableArray<ApiCredentialItem> Good =>
        Kind == ApiCredentialKind.Secret ? Client.Secrets : Client.AppKeys;

    private string Hint =>
        (days == 0 ? "The program is refused until it has the new one." : "Time enough to change the program over.")
        + (Good.Length > 1 ? $" The old {Word} from the rotation before ends now." : "");

    private void Open() => (rotating, issued, errors) = (true, null, []);

    private void Close() => rotating = false;

    private async Task RotateAsync()
    {
        var result = await RunAsync(() => Model.RotateAsync(Client, Kind, TimeSpan.FromDays(days)));
        errors = result?.Errors ?? errors;
        if (result?.Issued is { } made)
        {
            (issued, rotating) = (made, false);
        }

        // Also after a refusal: somebody else may have been here.
        await OnChanged.InvokeAsync();
    }

    private async Task EndAsync()
    {
        if (
            !await ending.AskAsync()
            || await RunAsync(() => Model.EndOverlapAsync(Client.ClientId, Kind)) is not { } result
        )
        {
            return;
        }

        Toasts.Show(
            result.IsDone ? $"The old {Word} of {Client.Name} ended." : result.Errors[0].Reason,
            result.IsDone ? ToastKind.Good : ToastKind.Bad
        );
        await OnChanged.InvokeAsync();
    }

    /// <summary>One act at a time; null when another is on its way.</summary>
    private async Task<ApiClientResult?> RunAsync(Func<Task<ApiClientResult>> act)
    {
        if (busy)
        {
            return null;
        }

        busy = true;
        try
        {
            return await act();
        }
        finally
        {
            busy = false;
        }
    }
}

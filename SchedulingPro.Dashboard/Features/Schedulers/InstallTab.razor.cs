using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>The install keys and the code around them. Until they are revealed or copied they do not leave the server.</summary>
public sealed partial class InstallTab : IAsyncDisposable
{
    private readonly CancellationTokenSource left = new();
    private IJSObjectReference? clipboard;
    private InstallKeys? keys;
    private InstallPart? copied;
    private string? problem;
    private bool busy;

    [Inject]
    private InstallModel Model { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required SchedulerPageView View { get; set; }

    private InstallKeys Shown => keys ?? InstallKeys.Masked;

    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
        try
        {
            if (clipboard is not null)
                await clipboard.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }

    private Task RevealAsync() =>
        DoAsync(async () =>
        {
            keys = await Model.RevealAsync(View.Scheduler.Item.ExternalId, left.Token);
            problem = keys is null ? "This scheduler is not there any more." : null;
        });

    private void Hide() => keys = null;

    private Task CopyAsync(InstallPart part) =>
        DoAsync(async () =>
        {
            if (await Model.CopyAsync(View.Scheduler.Item.ExternalId, part, left.Token) is not { } text)
            {
                problem = "This scheduler is not there any more.";
                return;
            }
            clipboard ??= await Script.InvokeAsync<IJSObjectReference>("import", left.Token, "./js/clipboard.js");
            if (await clipboard.InvokeAsync<bool>("write", left.Token, text))
            {
                copied = part;
                Toasts.Show("Copied. The audit log has a line about it.");
            }
            else
            {
                problem = "The browser did not allow copying. Reveal the keys and copy them by hand.";
            }
        });

    /// <summary>One request at a time; the role is asked again for each, so a role that was taken away counts at once.</summary>
    private async Task DoAsync(Func<Task> work)
    {
        if (busy)
            return;
        busy = true;
        problem = null;
        copied = null;
        try
        {
            await work();
        }
        catch (UnauthorizedAccessException)
        {
            keys = null;
            problem = "Your role does not include install keys any more. Ask an admin of your company.";
        }
        finally
        {
            busy = false;
        }
    }
}

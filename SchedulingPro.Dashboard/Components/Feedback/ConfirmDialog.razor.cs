using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SchedulingPro.Dashboard.Components.Feedback;

/// <summary>Asks before what cannot be undone, and names the thing. The browser's own dialog: focus stays inside, Esc closes it.</summary>
public sealed partial class ConfirmDialog : IAsyncDisposable
{
    private readonly string headingId = $"dialog-{Guid.NewGuid():N}";
    private ElementReference dialog;
    private IJSObjectReference? module;
    private TaskCompletionSource<bool>? answer;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>The question, with the name of the thing: "Remove the company Northside Plumbing".</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>A verb: "Remove company".</summary>
    [Parameter, EditorRequired]
    public required string ConfirmLabel { get; set; }

    [Parameter]
    public string CancelLabel { get; set; } = "Keep it";

    [Parameter]
    public bool Destructive { get; set; } = true;

    /// <summary>What will happen.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>True when the person confirms; closing it in any other way is a no.</summary>
    public async Task<bool> AskAsync()
    {
        answer?.TrySetResult(false);
        answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
        await module.InvokeVoidAsync("open", dialog);
        return await answer.Task;
    }

    private async Task AnswerAsync(bool confirmed)
    {
        answer?.TrySetResult(confirmed);
        if (module is not null)
            await module.InvokeVoidAsync("close", dialog);
    }

    private void Closed() => answer?.TrySetResult(false);

    public async ValueTask DisposeAsync()
    {
        answer?.TrySetResult(false);
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }
}

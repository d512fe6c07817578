using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Takes files by drag and drop or by a button. The browser sends them itself (js/import.js): a circuit is no place for gigabytes.</summary>
public sealed partial class UploadZone : IAsyncDisposable
{
    private readonly List<(string Name, string Reason)> refusals = [];
    private ElementReference zone;
    private ElementReference input;
    private IJSObjectReference? module;
    private IJSObjectReference? uploads;
    private DotNetObjectReference<UploadZone>? self;
    private (string Name, long Sent, long Total)? sending;
    private int? last;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private AntiforgeryStateProvider Antiforgery { get; set; } = null!;

    [Inject]
    private IOptions<AntiforgeryOptions> AntiforgeryNames { get; set; } = null!;

    [Inject]
    private IOptions<ImportSettings> Settings { get; set; } = null!;

    /// <summary>Called once all files are there, with the run of the last of them, or null when none came through.</summary>
    [Parameter]
    public EventCallback<int?> OnUploaded { get; set; }

    private long Limit => Settings.Value.MaxUploadBytes;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/import.js");
        uploads = await module.InvokeAsync<IJSObjectReference>(
            "attach",
            zone,
            input,
            self,
            new
            {
                url = AppUrls.ImportUpload,
                limit = Limit,
                tooLarge = $"is larger than {ImportWords.Size(Limit)}. Raise the setting Import:MaxUploadMegabytes, or use the command \"import\", which has no limit.",
                token = Antiforgery.GetAntiforgeryToken()?.Value ?? "",
                tokenHeader = AntiforgeryNames.Value.HeaderName ?? "RequestVerificationToken",
            }
        );
        StateHasChanged();
    }

    [JSInvokable]
    public void UploadProgress(string name, long sent, long total)
    {
        if (sending?.Name != name)
            refusals.Clear();
        sending = (name, sent, total);
        StateHasChanged();
    }

    [JSInvokable]
    public void Uploaded(int id) => last = id;

    [JSInvokable]
    public void UploadRefused(string name, string reason)
    {
        refusals.Add((name, reason));
        StateHasChanged();
    }

    [JSInvokable]
    public async Task UploadsDone()
    {
        var id = last;
        (sending, last) = (null, null);
        StateHasChanged();
        await OnUploaded.InvokeAsync(id);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (uploads is not null)
                await uploads.DisposeAsync();
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
        self?.Dispose();
    }

    private static double? Share((string Name, long Sent, long Total) file) =>
        file.Total > 0 ? (double)file.Sent / file.Total : null;

    private async Task CancelAsync()
    {
        if (uploads is not null)
            await uploads.InvokeVoidAsync("cancel");
    }
}

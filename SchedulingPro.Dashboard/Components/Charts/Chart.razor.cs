using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>A chart with its heading, export menu and the table behind it. The drawing is done by js/chart.js.</summary>
public sealed partial class Chart : IAsyncDisposable
{
    private readonly string headingId = $"chart-{Guid.NewGuid():N}";
    private readonly string menuId = $"chart-menu-{Guid.NewGuid():N}";
    private ElementReference canvas;
    private IJSObjectReference? module;
    private IJSObjectReference? drawing;
    private DotNetObjectReference<Chart>? self;
    private ChartModel? drawn;
    private Task inDrawing = Task.CompletedTask;
    private bool isGone;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Height of the drawing in CSS pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 280;

    /// <summary>One line under the heading.</summary>
    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    public string EmptyText { get; set; } = "Nothing to show for this selection.";

    /// <summary>A point was clicked; typically opens the sessions behind it.</summary>
    [Parameter]
    public EventCallback<ChartPoint> OnPoint { get; set; }

    /// <summary>What stands behind a point: a click on it goes there, and its number in the table is a link.</summary>
    [Parameter]
    public Func<ChartPoint, string?>? PointHref { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Called by the drawing.</summary>
    [JSInvokable]
    public Task OpenPoint(int series, int category)
    {
        var point = new ChartPoint(series, category);
        if (PointHref?.Invoke(point) is { } url)
            Navigation.NavigateTo(url);
        return OnPoint.InvokeAsync(point);
    }

    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(drawn, Model))
            return Task.CompletedTask;
        drawn = Model;
        return inDrawing = DrawAsync(Model, inDrawing);
    }

    /// <summary>One after the other: a second drawing that begins before the first is there would leave two in one place.</summary>
    private async Task DrawAsync(ChartModel model, Task before)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing
        );
        if (isGone || !ReferenceEquals(drawn, model))
            return;
        try
        {
            if (model.IsEmpty)
            {
                await DisposeDrawingAsync();
                return;
            }
            module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
            self ??= DotNetObjectReference.Create(this);
            var data = ChartScriptModel.From(model, Height, OnPoint.HasDelegate || PointHref is not null);
            if (drawing is null)
                drawing = await module.InvokeAsync<IJSObjectReference>("create", canvas, data, self);
            else
                await drawing.InvokeVoidAsync("update", data);
            if (isGone)
                await DisposeDrawingAsync();
        }
        catch (Exception error)
            when (error is JSDisconnectedException || (isGone && error is JSException or ObjectDisposedException))
        {
            // The person left while it was drawn.
        }
    }

    private async Task ExportAsync(string format)
    {
        // What is asked for while it is drawn is saved once it is.
        await inDrawing;
        if (drawing is not null)
            await drawing.InvokeVoidAsync("save", format);
    }

    private async Task DisposeDrawingAsync()
    {
        if (drawing is not { } old)
            return;
        drawing = null;
        await old.InvokeVoidAsync("dispose");
        await old.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        isGone = true;
        try
        {
            await DisposeDrawingAsync();
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the drawing with it.
        }
        self?.Dispose();
    }
}

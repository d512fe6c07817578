using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SchedulingPro.Dashboard.Components.Menus;

/// <summary>A button with a small panel under it. Esc and a click elsewhere close it, and the button has the focus again. On a phone the panel comes from below.</summary>
public sealed partial class Dropdown
{
    private ElementReference opener;
    private ElementReference panel;
    private bool focusPanel;

    /// <summary>What the panel is for, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What stands on the button.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Button { get; set; }

    /// <summary>Name of the button where it shows an icon only.</summary>
    [Parameter]
    public string? ButtonLabel { get; set; }

    [Parameter]
    public string ButtonClass { get; set; } = "button";

    /// <summary>The panel hangs from the button's right edge.</summary>
    [Parameter]
    public bool AlignEnd { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Raised when it closes, whichever way.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    public bool IsOpen { get; private set; }

    public void Open()
    {
        IsOpen = true;
        focusPanel = true;
        StateHasChanged();
    }

    public async Task CloseAsync()
    {
        if (!IsOpen)
        {
            return;
        }

        IsOpen = false;
        StateHasChanged();
        await opener.FocusAsync(preventScroll: true);
        await OnClosed.InvokeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusPanel)
        {
            focusPanel = false;
            await panel.FocusAsync(preventScroll: true);
        }
    }

    private Task ToggleAsync()
    {
        if (IsOpen)
        {
            return CloseAsync();
        }

        Open();
        return Task.CompletedTask;
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? CloseAsync() : Task.CompletedTask;
}

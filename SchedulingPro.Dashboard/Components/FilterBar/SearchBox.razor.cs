using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>A search field that asks by itself a moment after the last key.</summary>
public sealed partial class SearchBox : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private string text = "";
    private string? given;
    private ITimer? timer;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    [Parameter]
    public string Label { get; set; } = "Search by name, phone, e-mail or id";

    [Parameter]
    public string Placeholder { get; set; } = "Name, phone, e-mail or id";

    protected override void OnParametersSet()
    {
        // While somebody types, the page's echo of an earlier text must not take their letters away, nor the space just typed.
        if (given != Text && timer is null && Text.Trim() != text.Trim())
        {
            text = Text;
        }

        given = Text;
    }

    public void Dispose() => timer?.Dispose();

    private void Typed(string? typed)
    {
        text = typed ?? "";
        timer?.Dispose();
        timer = Clock.CreateTimer(_ => _ = InvokeAsync(SendAsync), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private Task OnKeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape" && text.Length > 0)
        {
            text = "";
            return SendAsync();
        }

        return key.Key == "Enter" ? SendAsync() : Task.CompletedTask;
    }

    private Task SendAsync()
    {
        timer?.Dispose();
        timer = null;
        var wanted = text.Trim();
        return wanted == given?.Trim() ? Task.CompletedTask : TextChanged.InvokeAsync(wanted);
    }
}

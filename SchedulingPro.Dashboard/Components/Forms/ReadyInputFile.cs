using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace SchedulingPro.Dashboard.Components.Forms;

/// <summary>
/// A file input that can be used once its script listens: what is chosen before that is lost without a word, and so the
/// input stays disabled until then.
/// </summary>
public sealed class ReadyInputFile : InputFile
{
    private bool isReady;

    [Parameter]
    public bool Disabled { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        AdditionalAttributes = new Dictionary<string, object>(AdditionalAttributes ?? new Dictionary<string, object>())
        {
            ["disabled"] = Disabled || !isReady,
        };
        base.BuildRenderTree(builder);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            isReady = true;
            StateHasChanged();
        }
    }
}

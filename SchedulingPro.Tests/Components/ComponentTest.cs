using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.SavedViews;

namespace SchedulingPro.Tests.Components;

/// <summary>Renders components without a browser.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        // Conditions that hold at last; a busy machine takes its time.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        // The package bunit compares markup with is not there; nothing here compares markup.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<Toasts>();
        Services.AddScoped<ISavedViews, NoSavedViews>();
    }

#pragma warning disable BL0006 // The renderer is the only way past the missing package.
    /// <summary>A click on the element itself. The library's own click looks at the parents with the package that is not there.</summary>
    protected Task ClickAsync(AngleSharp.Dom.IElement element) =>
        Renderer.Dispatcher.InvokeAsync(() =>
            Renderer.DispatchEventAsync(
                ulong.Parse(element.GetAttribute("blazor:onclick")!),
                new Microsoft.AspNetCore.Components.RenderTree.EventFieldInfo(),
                new Microsoft.AspNetCore.Components.Web.MouseEventArgs()
            )
        );
#pragma warning restore BL0006
}

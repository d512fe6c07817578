using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Tests.Components;

/// <summary>Renders components without a browser.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        // The package bunit compares markup with is not there; nothing here compares markup.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<Toasts>();
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace SchedulingPro.Dashboard.App.Layout;

/// <summary>The frame of every page for signed-in people: navigation, top bar, content.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>With the path: base href would send a bare #content to the front page.</summary>
    private string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#content";

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private void Retry() => boundary?.Recover();

    /// <summary>An error belongs to the page that had it.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        Retry();
        InvokeAsync(StateHasChanged);
    }
}

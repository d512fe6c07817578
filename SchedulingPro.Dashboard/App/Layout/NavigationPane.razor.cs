using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Dashboard.App.Navigation;

namespace SchedulingPro.Dashboard.App.Layout;

/// <summary>The left navigation with the entries this person may open. Opening and collapsing it is the browser's work: js/shell.js.</summary>
public sealed partial class NavigationPane : IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IReadOnlyList<NavigationGroup> Groups { get; set; } = [];

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        var user = (await Authentication).User;
        var groups = new List<NavigationGroup>();
        foreach (var group in NavigationCatalog.Groups)
        {
            var allowed = new List<NavigationEntry>();
            foreach (var entry in group.Entries)
                if ((await Authorization.AuthorizeAsync(user, entry.Policy)).Succeeded)
                    allowed.Add(entry);
            if (allowed.Count > 0)
                groups.Add(group with { Entries = allowed });
        }
        Groups = groups;
    }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private static string LabelId(NavigationGroup group) => $"navigation-{group.Label?.ToLowerInvariant()}";

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => InvokeAsync(StateHasChanged);
}

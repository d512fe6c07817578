using SchedulingPro.Dashboard.Components.Icons;

namespace SchedulingPro.Dashboard.App.Navigation;

/// <summary>One place a person can go to from the left navigation.</summary>
/// <param name="Policy">Whoever does not meet it does not see the entry; the page itself asks again.</param>
internal sealed record NavigationEntry(string Label, string Url, IconName Icon, string Policy)
{
    /// <summary>Component that says how much waits there; null for none.</summary>
    public Type? Badge { get; init; }
}

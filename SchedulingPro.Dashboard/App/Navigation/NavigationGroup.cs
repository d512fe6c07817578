namespace SchedulingPro.Dashboard.App.Navigation;

/// <summary>Entries that belong together; the main group has no label.</summary>
internal sealed record NavigationGroup(string? Label, IReadOnlyList<NavigationEntry> Entries);

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>A demo scheduler and how it is used.</summary>
/// <param name="Id">Scheduler ID.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">Status.</param>
/// <param name="Share">Part of its visits in all visits.</param>
/// <param name="EndedDaysAgo">Days since it stopped taking visits; 0 while it still does.</param>
internal sealed record DemoFlow(string Id, string Name, string Status, float Share, int EndedDaysAgo = 0);

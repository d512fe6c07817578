namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>How far adding or removing demo data is.</summary>
/// <param name="Done">Sessions handled.</param>
/// <param name="Total">Sessions there are to handle.</param>
public sealed record DemoProgress(int Done, int Total);

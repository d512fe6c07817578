namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>A demo company: what it offers, and its web site.</summary>
internal sealed record DemoBrand(string Name, string Site, string RouterId, string RouterName, string[] Categories);

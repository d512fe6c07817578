namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>A scheduler or router of the upstream account.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="IsRouter">Whether it is a router.</param>
public readonly record struct UpstreamSource(string Id, bool IsRouter);

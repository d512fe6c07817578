namespace SchedulingPro.Core.Reconciliation;

/// <summary>A scheduler or router that upstream counts too.</summary>
/// <param name="Id">Scheduler ID or router id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Company">Name of its company.</param>
/// <param name="IsRouter">Whether it is a router.</param>
public sealed record ReconciliationSource(string Id, string Name, string Company, bool IsRouter);

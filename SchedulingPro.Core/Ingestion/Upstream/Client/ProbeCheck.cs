namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>One thing that was checked of a connection.</summary>
/// <param name="Label">What was checked, for example "Client id and secret".</param>
/// <param name="State">How it came out.</param>
/// <param name="Finding">What was found, in a sentence without secrets; empty where it was not reached.</param>
/// <param name="Advice">What a person can do, in a sentence; null where nothing is to be done.</param>
public sealed record ProbeCheck(string Label, ProbeState State, string Finding = "", string? Advice = null);

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>A disposition as typed.</summary>
/// <param name="Id">The one to change, or null for a new one.</param>
/// <param name="Label">What staff read.</param>
/// <param name="Effect">What it does to the lead; of one that came with the product it stays as it is.</param>
/// <param name="IsReached">Whether the person was spoken with; likewise.</param>
public sealed record DispositionDraft(int? Id, string Label, DispositionEffect Effect, bool IsReached);

namespace SchedulingPro.Core.Ingestion;

/// <summary>A refused arrival.</summary>
/// <param name="Index">Place in the batch, from 0.</param>
/// <param name="Error">Why.</param>
public sealed record RejectedArrival(int Index, FieldError Error);

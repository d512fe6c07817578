namespace SchedulingPro.Core.Ingestion;

/// <summary>Why one field of a record was refused.</summary>
/// <param name="Field">The field's path in the contract's names, or "record" when the whole record is meant.</param>
/// <param name="Reason">What is wrong, in words a person can act on; never holds the refused value of a personal field.</param>
public sealed record FieldError(string Field, string Reason)
{
    /// <inheritdoc />
    public override string ToString() => $"{Field}: {Reason}";
}

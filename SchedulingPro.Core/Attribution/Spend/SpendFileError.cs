using System.Globalization;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>Why a line of a file of costs cannot be taken.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Field">Column, or "file" when the whole file is meant.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record SpendFileError(long Line, string Field, string Reason)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Line {Line:N0}, {Field}: {Reason}");
}

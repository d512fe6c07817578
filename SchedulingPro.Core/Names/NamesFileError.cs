using System.Globalization;

namespace SchedulingPro.Core.Names;

/// <summary>Why a line of a file of names cannot be taken.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record NamesFileError(long Line, string Reason)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Line {Line:N0}: {Reason}");
}

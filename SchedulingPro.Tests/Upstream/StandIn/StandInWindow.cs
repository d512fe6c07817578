using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The windows of a list call; what was not asked for is open.</summary>
internal sealed record StandInWindow(
    DateTime CreatedOnOrAfter,
    DateTime CreatedBefore,
    DateTime ModifiedOnOrAfter,
    DateTime ModifiedBefore
)
{
    internal static StandInWindow Of(IQueryCollection query) =>
        new(
            Instant(query, "createdOnOrAfter", DateTime.MinValue),
            Instant(query, "createdBefore", DateTime.MaxValue),
            Instant(query, "modifiedOnOrAfter", DateTime.MinValue),
            Instant(query, "modifiedBefore", DateTime.MaxValue)
        );

    /// <summary>Throws <see cref="FormatException"/> for what is no instant.</summary>
    internal static DateTime Instant(IQueryCollection query, string name, DateTime otherwise) =>
        query[name].ToString() is { Length: > 0 } text
            ? DateTime.Parse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            )
            : otherwise;
}

using System.Text;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>One record of a file: a session, a scheduler, or the reasons why it is neither.</summary>
internal sealed record ImportRecord(long Line)
{
    private const int LongestExcerpt = 2000;

    internal SessionArrival? Session { get; init; }

    internal SchedulerContent? Scheduler { get; init; }

    internal IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The beginning of a refused record, for the file of rejected rows; empty otherwise.</summary>
    internal string Excerpt { get; init; } = "";

    /// <summary>About how many bytes the record holds in memory.</summary>
    internal int Weight { get; init; }

    internal static string Shorten(string text) => text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…";

    internal static string Shorten(ReadOnlySpan<byte> utf8) =>
        Shorten(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, LongestExcerpt * 2)]));
}

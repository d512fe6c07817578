using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// A place in the order of creation, then id: just after one session. It holds values, not a position, so that sessions that
/// come, change or go meanwhile neither shift nor break it.
/// </summary>
public sealed record SessionCursor
{
    // An id has 200 characters at most; four bytes each in UTF-8, and a third more as base64.
    private const int LongestText = 1200;

    internal SessionCursor(long tick, string id)
    {
        Tick = tick;
        Id = id;
    }

    /// <summary>Tick of creation of the session, as its storage key has it.</summary>
    internal long Tick { get; }

    /// <summary>The session's id; empty when it was erased at that very moment: then its tick is gone through once more.</summary>
    internal string Id { get; }

    /// <summary>The cursor as text for a URL; what it holds is nobody's business but this class's.</summary>
    public string Encode() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"1.{Tick}.{Id}")));

    /// <summary>Reads what <see cref="Encode"/> wrote; null when it did not.</summary>
    public static SessionCursor? Decode(string text)
    {
        if (text.Length is 0 or > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.', 3);
        return
            parts is ["1", var tick, var id]
            && long.TryParse(tick, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && SessionKey.IsTick(value)
            ? new(value, id)
            : null;
    }
}

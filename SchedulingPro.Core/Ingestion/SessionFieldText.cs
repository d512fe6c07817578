using System.Globalization;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Puts a value that came as text (CSV, or JSON that writes numbers as text) into a session's field.</summary>
public static class SessionFieldText
{
    internal const string NoFlag = "is neither true nor false";
    internal const string NoInstant = "is not a date and time such as 2026-05-04T13:30:00Z";

    /// <summary>Sets <paramref name="field"/> from <paramref name="text"/>; returns null, or the reason why it cannot be taken.</summary>
    public static string? Set(SessionField field, SessionContent session, string text)
    {
        text = Clean(text);
        switch (field.Kind)
        {
            case SessionFieldKind.Text:
                if (text.Length > field.MaxLength)
                {
                    return TooLong(text.Length, field.MaxLength);
                }

                field.SetText!(session, text);
                return null;
            case SessionFieldKind.TextList:
                return SetList(field, session, text);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        switch (field.Kind)
        {
            case SessionFieldKind.Number:
                if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                {
                    return "is not a whole number of at most 64 bits";
                }

                field.SetNumber!(session, number);
                return null;
            case SessionFieldKind.Flag:
                if (ParseFlag(text) is not { } flag)
                {
                    return NoFlag;
                }

                field.SetFlag!(session, flag);
                return null;
            default:
                if (!TryParseInstant(text, out var instant))
                {
                    return NoInstant;
                }

                field.SetInstant!(session, instant);
                return null;
        }
    }

    /// <summary>
    /// Reads an RFC 3339 date and time; without an offset it is UTC. Returns false for anything else (a day written before
    /// its year means different days to different people), and for dates outside 1990 to 2070: no session can have them,
    /// and storage keys, which sort by creation, end in 2077.
    /// </summary>
    public static bool TryParseInstant(string text, out DateTime utc)
    {
        utc = default;
        var trimmed = text.AsSpan().Trim();
        return trimmed is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..]
            && DateTime.TryParse(
                trimmed,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out utc
            )
            && utc.Year is >= 1990 and < 2070;
    }

    internal static string Clean(string text) => text.Contains('\0') ? text.Replace("\0", "") : text;

    internal static string TooLong(int length, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"has {length:N0} characters, at most {limit:N0} are kept");

    private static string? SetList(SessionField field, SessionContent session, string text)
    {
        if (text.Length > field.MaxLength)
        {
            return TooLong(text.Length, field.MaxLength);
        }

        field.SetTextList!(
            session,
            text.Length == 0
                ? null
                : [.. text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        );
        return null;
    }

    internal static bool? ParseFlag(string text) =>
        text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "Y" or "1" => true,
            "FALSE" or "NO" or "N" or "0" => false,
            _ => null,
        };
}

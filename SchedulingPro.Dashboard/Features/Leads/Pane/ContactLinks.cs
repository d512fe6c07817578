using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Links that begin a call, text or e-mail; null for what visitors typed that cannot be one.</summary>
internal static class ContactLinks
{
    // Programs that take such links cut or refuse longer ones.
    private const int LongestLink = 2000;

    public static string? Call(string? phone) => Number(phone) is { } number ? $"tel:{number}" : null;

    public static string? Text(string? phone, string body) =>
        Number(phone) is { } number ? Fitting($"sms:{number}?&body=", body) : null;

    public static string? Email(string? email, string subject, string body) =>
        IsAddress(email)
            ? Fitting(
                $"mailto:{Uri.EscapeDataString(email!.Trim()).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}&body=",
                body.ReplaceLineEndings("\r\n")
            )
            : null;

    /// <summary>"(312) 555-0142" for the North American ones, else as typed.</summary>
    public static string Readable(string phone) =>
        ContactIdentity.Phone(phone) is { Length: 10 } n ? $"({n[..3]}) {n[3..6]}-{n[6..]}" : phone.Trim();

    private static string? Number(string? phone)
    {
        if (ContactIdentity.Phone(phone) is not { Length: <= 15 } digits)
        {
            return null;
        }

        return phone!.TrimStart().StartsWith('+')
            ? digits.Length == 10
                ? $"+1{digits}"
                : $"+{digits}"
            : digits.Length == 10
                ? $"+1{digits}"
                : digits;
    }

    private static bool IsAddress(string? email) =>
        email?.Trim() is { } text
        && text.Count(c => c == '@') == 1
        && text[0] != '@'
        && text[^1] != '@'
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static string Fitting(string link, string body)
    {
        var room = Math.Min(body.Length, LongestLink);
        while (room > 0 && link.Length + Uri.EscapeDataString(Cut(body, room)).Length > LongestLink)
        {
            room -= Math.Max(1, room / 10);
        }

        return link + Uri.EscapeDataString(Cut(body, room));
    }

    private static string Cut(string text, int length) =>
        length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1])
            ? text[..(length - 1)]
            : text[..length];
}

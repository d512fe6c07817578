namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Links made from what visitors typed or sites sent; null for what is not safely a link.</summary>
internal static class SessionLinks
{
    public static string? Web(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url.AbsoluteUri
            : null;

    public static string? Phone(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is >= 7 and <= 15 ? $"tel:{(text.TrimStart().StartsWith('+') ? "+" : "")}{digits}" : null;
    }

    public static string? Email(string text) =>
        text.Count(c => c == '@') == 1 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? "mailto:" + Uri.EscapeDataString(text).Replace("%40", "@", StringComparison.Ordinal)
            : null;
}

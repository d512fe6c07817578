using System.Globalization;
using System.Text.RegularExpressions;

namespace SchedulingPro.Dashboard.Api;

/// <summary>Reads the date-times that clients send: RFC 3339 in all its forms, and what real clients make of it.</summary>
internal static partial class ApiInstant
{
    public const string Expected = "is not a date-time such as 2026-05-04T13:30:00Z or 2026-05-04T08:30:00.5-05:00";

    /// <summary>
    /// The instant in UTC. Without an offset it is UTC; a bare <c>+</c>, which URLs turn into a space, is an offset's sign all the
    /// same. More digits than a tick has are rounded up, which leaves "on or after" and "before" exact. A leap second is the
    /// second after it. False, with the reason, for anything else; years 1 to 9999.
    /// </summary>
    public static bool TryParse(string text, out DateTime utc, out string reason)
    {
        (utc, reason) = (default, Expected);
        if (text.Length > 100 || Form().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (year, month, day) = (Number(match, "y"), Number(match, "mo"), Number(match, "d"));
        var (hour, minute, second) = (Number(match, "h"), Number(match, "mi"), Number(match, "s"));
        if (year == 0)
        {
            reason = "has the year 0; years are 0001 to 9999";
            return false;
        }

        if (month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            reason = "is a day that no calendar has";
            return false;
        }

        if (hour > 23 || minute > 59 || second > 60)
        {
            reason = "is a time that no clock shows";
            return false;
        }

        var (offsetHours, offsetMinutes) = (Number(match, "oh"), Number(match, "om"));
        if (offsetHours > 23 || offsetMinutes > 59)
        {
            reason = "has an offset from UTC of a day or more";
            return false;
        }

        var offset = new TimeSpan(offsetHours, offsetMinutes, 0).Ticks * (match.Groups["sign"].Value == "-" ? -1 : 1);
        var ticks =
            new DateTime(year, month, day).Ticks + new TimeSpan(hour, minute, second).Ticks + Fraction(match) - offset;
        utc = new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        return true;
    }

    private static long Fraction(Match match)
    {
        var digits = match.Groups["f"].Value;
        if (digits.Length == 0)
        {
            return 0;
        }

        var ticks = long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture);
        return digits.Length > 7 && digits.AsSpan(7).ContainsAnyExcept('0') ? ticks + 1 : ticks;
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
            ^(?<y>[0-9]{4})-(?<mo>[0-9]{2})-(?<d>[0-9]{2})
            ([Tt\ ](?<h>[0-9]{2}):(?<mi>[0-9]{2})(:(?<s>[0-9]{2})([.,](?<f>[0-9]+))?)?
            (Z|z|(?<sign>[+\ -])(?<oh>[0-9]{2})(:?(?<om>[0-9]{2}))?)?)?\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}

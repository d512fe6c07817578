using System.Globalization;
using System.Text;
using System.Xml;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Cells of a sheet. They name no address: in a row each follows the one before, so empty ones are written too.</summary>
internal sealed class XlsxCells(TimeZoneInfo zone)
{
    /// <summary>Most characters of a cell; a spreadsheet refuses the whole file for one more.</summary>
    private const int LongestText = 32_767;

    // Day 0 as spreadsheets count. It holds from March 1900 on: they think that February 1900 had 29 days.
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public void Append(StringBuilder xml, FigureColumn column, FigureCell cell)
    {
        var kind = cell.Kind ?? column.Kind;
        var style = XlsxStyles.Of(kind);
        switch (kind)
        {
            case FigureKind.Text:
                AppendText(xml, cell.Text ?? "", style);
                break;
            case FigureKind.Date:
                AppendNumber(xml, cell.Date is { } date ? Serial(date.ToDateTime(TimeOnly.MinValue)) : null, style);
                break;
            case FigureKind.Instant:
                AppendNumber(
                    xml,
                    cell.Instant is { } utc ? Serial(TimeZoneInfo.ConvertTimeFromUtc(utc, zone)) : null,
                    style
                );
                break;
            default:
                AppendNumber(xml, cell.Number, style);
                break;
        }
    }

    public static void AppendHead(StringBuilder xml, string title, bool isNumeric) =>
        AppendText(xml, title, isNumeric ? XlsxStyle.NumericHead : XlsxStyle.Head);

    /// <summary>Text as XML can hold it: control characters have no place in it.</summary>
    public static string Escape(string text)
    {
        if (text.Length > LongestText)
        {
            text = string.Concat(text.AsSpan(0, LongestText - 1), "…");
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                escaped.Append(letter).Append(text[++at]);
            }
            else if (XmlConvert.IsXmlChar(letter))
            {
                _ = letter switch
                {
                    '<' => escaped.Append("&lt;"),
                    '>' => escaped.Append("&gt;"),
                    '&' => escaped.Append("&amp;"),
                    '"' => escaped.Append("&quot;"),
                    // A bare one would be read as a line feed.
                    '\r' => escaped.Append("&#13;"),
                    '_' when IsCode(text.AsSpan(at)) => escaped.Append("_x005F_"),
                    _ => escaped.Append(letter),
                };
            }
        }

        return escaped.ToString();
    }

    // Programs read "_x0041_" as the letter A: such a name would come out as another one.
    private static bool IsCode(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..] && !text[2..6].ContainsAnyExcept("0123456789abcdefABCDEF");

    private static void AppendText(StringBuilder xml, string text, XlsxStyle style)
    {
        if (text.Length == 0)
        {
            xml.Append("<c/>");
            return;
        }

        xml.Append(
            CultureInfo.InvariantCulture,
            $"<c s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        );
        xml.Append(Escape(text)).Append("</t></is></c>");
    }

    private static void AppendNumber(StringBuilder xml, double? number, XlsxStyle style)
    {
        if (number is { } known && double.IsFinite(known))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\"><v>{known:R}</v></c>");
        }
        else
        {
            xml.Append("<c/>");
        }
    }

    private static double Serial(DateTime local) => (local - Epoch).TotalDays;
}

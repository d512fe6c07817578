using System.Globalization;
using System.Text;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>The fixed parts of a workbook (ECMA-376, transitional).</summary>
internal static class XlsxParts
{
    private const string Prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestName = 31;

    /// <summary>Sheets are what xml files are unless said otherwise: how many there will be is not known when this is written.</summary>
    public const string ContentTypes =
        $"{Prolog}<Types xmlns=\"{Packages}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Default Extension=\"xml\" ContentType=\"{SheetType}.worksheet+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SheetType}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{SheetType}.styles+xml\"/></Types>";

    public const string Relations =
        $"{Prolog}<Relationships xmlns=\"{Packages}/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    public static string Workbook(IReadOnlyList<string> sheets) =>
        $"{Prolog}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(
            sheets.Select(
                (name, at) => $"<sheet name=\"{XlsxCells.Escape(name)}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"
            )
        )
        + "</sheets></workbook>";

    public static string WorkbookRelations(int sheets) =>
        $"{Prolog}<Relationships xmlns=\"{Packages}/relationships\">"
        + string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(at =>
                    $"<Relationship Id=\"rId{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
                )
        )
        + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";

    /// <summary>Everything before the rows: the head stays in view, columns are as wide as their kind needs.</summary>
    public static string SheetStart(IReadOnlyList<FigureColumn> columns)
    {
        var xml = new StringBuilder(Prolog);
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">"
        );
        xml.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.Append("</sheetView></sheetViews><cols>");
        for (var at = 0; at < columns.Count; at++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{Width(columns[at])}\" customWidth=\"1\"/>"
            );
        }

        return xml.Append("</cols><sheetData>").ToString();
    }

    public static string SheetEnd(int columns, int rows) =>
        $"</sheetData><autoFilter ref=\"A1:{ColumnName(columns)}{rows.ToString(CultureInfo.InvariantCulture)}\"/></worksheet>";

    /// <summary>A name that spreadsheets take, unlike those there are: at most 31 characters and none of []:*?/\. A longer one ends at a word.</summary>
    public static string SheetName(string title, IReadOnlyCollection<string> taken)
    {
        var name = string.Concat(title.Select(c => "[]:*?/\\".Contains(c) || char.IsControl(c) ? ' ' : c))
            .Trim(' ', '\'');
        name = name.Length == 0 ? "Table" : name;
        name = name.Length > LongestName ? name.Replace(" and ", " & ", StringComparison.Ordinal) : name;
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $" ({number.ToString(CultureInfo.InvariantCulture)})";
            var whole = Shortened(name, LongestName - end.Length) + end;
            if (!taken.Contains(whole, StringComparer.OrdinalIgnoreCase))
            {
                return whole;
            }
        }
    }

    // At the last word that fits, unless little would be left of it.
    private static string Shortened(string name, int most)
    {
        if (name.Length <= most)
        {
            return name;
        }

        var word = name.LastIndexOf(' ', most);
        return name[..(word > most / 2 ? word : most)].TrimEnd();
    }

    /// <summary>Cell formats in the order of <see cref="XlsxStyle"/>.</summary>
    public static string Styles(string currency) =>
        $"{Prolog}<styleSheet xmlns=\"{Main}\"><numFmts count=\"5\">"
        + $"<numFmt numFmtId=\"164\" formatCode=\"{XlsxCells.Escape($"[${currency}] #,##0.00")}\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
        + "<numFmt numFmtId=\"167\" formatCode=\"+0.0%;\\-0.0%;0.0%\"/>"
        + "<numFmt numFmtId=\"168\" formatCode=\"+0.0;\\-0.0;0.0\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"11\">"
        + Format(49)
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\"/></xf>"
        + Format(3)
        + Format(4)
        + Format(10)
        + Format(164)
        + Format(165)
        + Format(166)
        + Format(167)
        + Format(168)
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static string Format(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<xf numFmtId=\"{number}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        );

    private static int Width(FigureColumn column) =>
        column.Kind switch
        {
            FigureKind.Text => Math.Clamp(column.Title.Length + 4, 24, 40),
            FigureKind.Instant => Math.Max(column.Title.Length + 22, 24),
            _ => Math.Max(column.Title.Length + 6, 12),
        };

    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            name = (char)('A' + (number - 1) % 26) + name;
        }

        return name;
    }
}

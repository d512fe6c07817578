using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace SchedulingPro.Tests.Exports;

/// <summary>Reads a workbook as another program does, which also says whether it is one.</summary>
internal static class SheetReader
{
    /// <summary>Rows of each sheet by its name, in their order: texts as they are, numbers as they are stored, nothing as "".</summary>
    public static Dictionary<string, List<string[]>> Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description)
        );
        var book = document.WorkbookPart!;
        return book.Workbook!.Sheets!.Elements<Sheet>()
            .ToDictionary(
                sheet => sheet.Name!.Value!,
                sheet =>
                    ((WorksheetPart)book.GetPartById(sheet.Id!.Value!))
                        .Worksheet!.Descendants<Row>()
                        .Select(row => row.Elements<Cell>().Select(Text).ToArray())
                        .ToList()
            );
    }

    /// <summary>The number format of a cell, as spreadsheets name it.</summary>
    public static uint FormatOf(byte[] file, string sheet, int row, int column)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = document.WorkbookPart!;
        var id = book.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        var cell = ((WorksheetPart)book.GetPartById(id))
            .Worksheet!.Descendants<Row>()
            .ElementAt(row)
            .Elements<Cell>()
            .ElementAt(column);
        return book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt(int.Parse(cell.StyleIndex!.InnerText!, CultureInfo.InvariantCulture))
            .NumberFormatId!.Value;
    }

    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}

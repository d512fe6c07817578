using System.Text;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Tests.Exports;

public sealed class TableWriterTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly FigureTable Table = new()
    {
        Key = "all",
        Title = "All kinds",
        Columns =
        [
            new("text", "Text"),
            new("count", "Count", FigureKind.Count),
            new("rate", "Rate", FigureKind.Rate),
            new("minutes", "Wait", FigureKind.Minutes),
            new("money", "Cost", FigureKind.Money),
            new("date", "Day", FigureKind.Date),
            new("instant", "Came", FigureKind.Instant),
            new("change", "Growth", FigureKind.Change),
            new("points", "Difference", FigureKind.Points),
        ],
        Rows =
        [
            new(
                "full",
                [
                    FigureCell.Of("=1+1 <&> \"q\"\u0001😀"),
                    FigureCell.Of(1234),
                    FigureCell.Of(1 / 3.0),
                    FigureCell.Of(2.5),
                    FigureCell.Of(1234.5),
                    FigureCell.On(new(2024, 2, 29)),
                    // The hour that comes twice: the second one, after the clocks went back.
                    FigureCell.At(new(2026, 11, 1, 6, 30, 0, DateTimeKind.Utc)),
                    FigureCell.Of(new MetricChange(-12.5)),
                    FigureCell.Of(new MetricChange(-1.25, "pt")),
                ]
            )
            {
                IsSmall = true,
            },
            new("none", [.. Enumerable.Repeat(FigureCell.None, 9)]) { Kind = FigureRowKind.Total },
        ],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Xlsx_EveryKind_IsValidAndKeepsItsType()
    {
        var file = await XlsxAsync(output => new(output, Zone, "EUR"), Table);

        var sheet = Assert.Single(SheetReader.Read(file));
        Assert.Equal("All kinds", sheet.Key);
        Assert.Equal("Cost (EUR)", sheet.Value[0][4]);
        Assert.Equal("Came (America/New_York)", sheet.Value[0][6]);
        Assert.Equal(
            [
                "=1+1 <&> \"q\"😀",
                "1234",
                "0.3333333333333333",
                "2.5",
                "1234.5",
                "45351",
                "46327.0625",
                "-0.125",
                "-1.25",
                "few",
            ],
            sheet.Value[1]
        );
        Assert.All(sheet.Value[2], cell => Assert.Equal("", cell));
        Assert.Equal(10u, SheetReader.FormatOf(file, "All kinds", 1, 2));
        Assert.Equal(49u, SheetReader.FormatOf(file, "All kinds", 1, 0));
    }

    [Fact]
    public async Task Xlsx_MoreRowsThanASheetHolds_GoOnInAnother()
    {
        var table = Table with
        {
            Title = "A name: longer than [31] letters, with signs",
            Columns = [new("n", "Number", FigureKind.Count)],
            Rows = [.. Enumerable.Range(1, 5).Select(n => new FigureRow($"{n}", [FigureCell.Of(n)]))],
        };

        var sheets = SheetReader.Read(
            await XlsxAsync(
                output => new(output, Zone, "USD") { RowLimit = 3 },
                table,
                Table with
                {
                    Title = table.Title,
                }
            )
        );

        Assert.Equal(
            [
                "A name  longer than  31",
                "A name  longer than  31 (2)",
                "A name  longer than  31 (3)",
                "A name  longer than  31 (4)",
            ],
            sheets.Keys
        );
        Assert.Equal(
            ["1", "2", "3", "4", "5"],
            sheets.Values.Take(3).SelectMany(rows => rows.Skip(1)).Select(row => row[0])
        );
        Assert.All(sheets.Values.Take(3), rows => Assert.Equal("Number", rows[0][0]));
    }

    [Theory]
    [InlineData("Sessions and bookings by campaign", "Sessions & bookings by campaign")]
    [InlineData("Sessions and bookings by landing page", "Sessions & bookings by landing")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdefghij", "Abcdefghijklmnopqrstuvwxyzabcde")]
    public void Xlsx_LongTitle_IsShortenedAtAWord(string title, string expected) =>
        Assert.Equal(expected, XlsxParts.SheetName(title, []));

    [Fact]
    public async Task Xlsx_CellOfAnotherKindThanItsColumn_HasItsOwnFormat()
    {
        var table = Table with
        {
            Columns = [new("value", "Value", FigureKind.Decimal)],
            Rows = [new("rate", [FigureCell.Of(0.25) with { Kind = FigureKind.Rate }])],
        };

        var file = await XlsxAsync(output => new(output, Zone, "USD"), table);

        Assert.Equal("0.25", SheetReader.Read(file)["All kinds"][1][0]);
        Assert.Equal(10u, SheetReader.FormatOf(file, "All kinds", 1, 0));
    }

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a_xZZZZ_b _x0041", "a_xZZZZ_b _x0041")]
    public void Xlsx_TextThatXmlReadsOtherwise_ComesOutAsItIs(string text, string expected) =>
        Assert.Equal(expected, XlsxCells.Escape(text));

    [Fact]
    public void Xlsx_HalvesOfLettersAndControls_AreLeftOut() =>
        Assert.Equal("&lt;", XlsxCells.Escape(new string([(char)0xD83D, '\0', '<', (char)0xDE00, (char)0xFFFE])));

    [Fact]
    public async Task Xlsx_NotFinished_IsNoWorkbook()
    {
        var output = new ForwardStream();
        using (var writer = new XlsxTableWriter(output, Zone, "USD"))
        {
            await TableRows.WriteAsync(writer, Table, Cancel);
        }

        Assert.Throws<InvalidDataException>(() =>
            new System.IO.Compression.ZipArchive(new MemoryStream(output.Bytes)).Entries.Count
        );
    }

    [Fact]
    public async Task Csv_EveryKind_IsPlainAndSafe()
    {
        using var output = new MemoryStream();
        var writer = new CsvTableWriter(output, Zone, "USD", isTitled: true);
        await TableRows.WriteAsync(writer, Table, Cancel);
        await TableRows.WriteAsync(writer, Table with { Rows = [], Title = "None" }, Cancel);
        await writer.FinishAsync(Cancel);

        const string head =
            "Text,Count,Rate,Wait (minutes),Cost (USD),Day,Came (America/New_York),Growth,Difference (points)";
        Assert.Equal(
            $"All kinds\r\n{head},Sample\r\n"
                + "\"'=1+1 <&> \"\"q\"\"\u0001😀\",1234,0.333333,2.5,1234.50,2024-02-29,2026-11-01 01:30:00,-0.125,-1.25,few\r\n"
                + ",,,,,,,,,\r\n\r\nNone\r\n"
                + $"{head}\r\n",
            Encoding.UTF8.GetString(output.ToArray()[3..])
        );
    }

    [Theory]
    [InlineData(
        "funnel",
        "2026-10-01",
        "2026-10-31",
        "Acme & Sons",
        "performance-funnel_2026-10-01_2026-10-31_acme-sons"
    )]
    [InlineData(null, "2026-10-01", "2026-10-01", null, "performance_2026-10-01")]
    [InlineData(null, null, null, "…", "performance")]
    public void Name_AnyPage_SaysWhatTheFileHolds(
        string? table,
        string? first,
        string? last,
        string? of,
        string name
    ) => Assert.Equal(name, ExportFiles.Name("performance", table, Day(first), Day(last), of));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private static async Task<byte[]> XlsxAsync(Func<Stream, XlsxTableWriter> create, params FigureTable[] tables)
    {
        var output = new ForwardStream();
        using var writer = create(output);
        foreach (var table in tables)
        {
            await TableRows.WriteAsync(writer, table, Cancel);
        }

        await writer.FinishAsync(Cancel);
        return output.Bytes;
    }
}

using System.Text;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionCsvTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("a;=1+1", "\"a;=1+1\"")]
    [InlineData("+1 312 555 0142", "'+1 312 555 0142")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    public async Task Cell_AnyText_IsOneSafeCell(string notes, string cell) =>
        Assert.Equal($"Notes\r\n{cell}\r\n", await WriteAsync("notes", s => s.Notes = notes));

    [Fact]
    public async Task Times_AreLocalAndTheHeadNamesTheZone() =>
        Assert.Equal(
            "Started (America/New_York)\r\n2026-05-04 11:00:00\r\n",
            await WriteAsync("created", s => s.CreatedOn = new(2026, 5, 4, 15, 0, 0, DateTimeKind.Utc))
        );

    [Fact]
    public async Task File_BeginsWithTheByteOrderMark()
    {
        var bytes = await BytesAsync("notes", s => s.Notes = "Zoë");

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.EndsWith("Zoë\r\n", Encoding.UTF8.GetString(bytes));
    }

    private static async Task<string> WriteAsync(string column, Action<SessionContent> change) =>
        Encoding.UTF8.GetString((await BytesAsync(column, change))[3..]);

    private static async Task<byte[]> BytesAsync(string column, Action<SessionContent> change)
    {
        using var output = new MemoryStream();
        var columns = SessionColumns.Of([column]);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var csv = new CsvTableWriter(output, zone, "", isTitled: false);
        await csv.BeginAsync("Sessions", SessionRows.Heads(columns), Cancel);
        var session = new SessionListItem(
            1,
            new SessionOwner(1, 1, "sched", "Scheduler", 1, "Company"),
            null,
            SessionOutcome.Open,
            Milestones.Opened,
            false,
            SessionSamples.Session("s", change)
        );
        await csv.WriteAsync(SessionRows.Cells(columns, session), Cancel);
        await csv.FinishAsync(Cancel);
        return output.ToArray();
    }
}

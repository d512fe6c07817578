using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Ingestion;

public sealed class FileImporterTests
{
    private const string Scheduler =
        """{"id":"sched_bbbbbbbbbbbbbbbbbbbbbbbb","name":"Main","companyName":"Bluebird","createdOn":"2026-01-02T00:00:00Z","modifiedOn":"2026-01-03T00:00:00Z","schedulerStatus":"Active","dataApiKey":"k1","isDefault":true,"mode":"Standard","quickLaunchLink":"https://example.com/b"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnswersOfSchedulersAndSessions_BothArrive(string provider)
    {
        await using var lab = await ImportLab.CreateAsync(provider);
        var run = await lab.ImportAsync(
            $$"""
            {"page":1,"pageSize":50,"hasMore":false,"totalCount":null,"data":[{{Scheduler}}]}
            {"data": [ {{ImportLab.Json("s1", s => s.SchedulerId = null)}},
                       {{ImportLab.Json("s2")}} ], "page":1, "note":"after [the] data"}
            """
        );

        Assert.Equal((ImportState.Finished, 3, 0), (run.State, run.New, run.Rejected));
        Assert.Null(run.Error);
        Assert.Equal(["s1", "s2"], await lab.SessionIdsAsync());
        Assert.False(File.Exists(lab.Folder.Source(run.Id)));
        await using var db = lab.Database.Open();
        var scheduler = await db.Schedulers.SingleAsync(s => s.Name == "Main", Token);
        Assert.True(await db.Sessions.AnyAsync(s => s.ExternalId == "s1" && s.OwnerKey == scheduler.Key, Token));
        var actions = await db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Token);
        Assert.Equal([AuditActions.ImportStarted, AuditActions.ImportFinished], actions);
    }

    [Fact]
    public async Task RunAsync_Again_ChangesNothing()
    {
        await using var lab = await ImportLab.CreateAsync();
        var file = $"[{Scheduler},{ImportLab.Json("s1")},{ImportLab.Json("s2")},{ImportLab.Json("s1")}]";
        var first = await lab.ImportAsync(file);
        var second = await lab.ImportAsync(file);

        Assert.Equal((3, 1), (first.New, first.Unchanged));
        Assert.Equal((0, 0, 4), (second.New, second.Changed, second.Unchanged));
    }

    [Fact]
    public async Task RunAsync_BrokenRows_AreListedWithLineFieldAndReason()
    {
        await using var lab = await ImportLab.CreateAsync();
        var run = await lab.ImportAsync(
            string.Join(
                '\n',
                ImportLab.Json("s1"),
                """{"id":"bad-date","createdOn":"2026-02-30T00:00:00Z","customer":{}}""",
                """{"id":"=cmd()","createdOn":"2026-02-03T00:00:00Z","jobId":"many","customer":{"isBot":"perhaps"}}""",
                """{"id":"open string""",
                """{"id":"lone","createdOn":"2026-02-03T00:00:00Z","notes":"\ud800"}""",
                "{\"id\":\"long\",\"createdOn\":\"2026-02-03T00:00:00Z\",\"category\":\""
                    + new string('x', 1_000_000)
                    + "\"}",
                """["nested",7,null]""",
                """{"id":"far","createdOn":"9999-02-03T00:00:00Z"}""",
                """{"id":"unknown","createdOn":"2026-02-03T00:00:00Z","sessionOutcome":"vanished","newField":{"a":1},"schedulerId":"x"}""",
                ImportLab.Json("s2")
            )
        );

        Assert.Equal((ImportState.Finished, 3, 9), (run.State, run.New, run.Rejected));
        Assert.Equal(["s1", "s2", "unknown"], await lab.SessionIdsAsync());
        var rejected = lab.Rejected(run);
        Assert.Contains("\"2\",\"createdOn\",\"is not a date and time such as", rejected);
        Assert.Contains("\"3\",\"jobId, customer.isBot\",\"jobId: is not a whole number", rejected);
        Assert.Contains("\"4\",\"record\",\"is not valid JSON", rejected);
        Assert.Contains("\"5\",\"record\",\"holds a broken character", rejected);
        Assert.Contains("\"6\",\"category\",\"has 1,000,000 characters, at most 2,000 are kept\"", rejected);
        Assert.Contains("\"7\",\"record\",\"is not a JSON object\"", rejected);
        Assert.Contains("\"8\",\"createdOn\"", rejected);
        Assert.True(rejected.Length < 30_000);
    }

    [Fact]
    public async Task RunAsync_UnknownFields_KeepsRaw_KnownOnesDoNot()
    {
        await using var lab = await ImportLab.CreateAsync();
        var plain = ImportLab.Json("plain", s => s.Notes = "Ünïcode <b> \"q\"");
        var spaced = ImportLab.Json("spaced").Replace(",\"", ", \"");
        await lab.ImportAsync(
            """[{"id":"u", "createdOn":"2026-02-03T00:00:00Z", "schedulerId":"x", "newField": {"a": 1}},"""
                + $"{plain},{spaced}]"
        );

        await using var db = lab.Database.Open();
        var raw = await db
            .Sessions.Join(db.SessionDocuments, s => s.Id, d => d.SessionId, (s, d) => new { s.ExternalId, d.Raw })
            .ToDictionaryAsync(d => d.ExternalId, d => d.Raw, Token);
        Assert.Equal(
            """{"id":"u","createdOn":"2026-02-03T00:00:00Z","schedulerId":"x","newField":{"a":1}}""",
            Encoding.UTF8.GetString(raw["u"]!)
        );
        Assert.Null(raw["plain"]);
        Assert.Null(raw["spaced"]);
    }

    [Theory]
    [InlineData("list", "middle of record 3 (line 3)")]
    [InlineData("answer", "middle of record 3 (line 3)")]
    [InlineData("lines", "middle of record 3 (line 3)")]
    [InlineData("csv", "middle of record 3 (line 4)")]
    public async Task RunAsync_Truncated_ImportsWhatIsBeforeAndSaysWhere(string kind, string where)
    {
        await using var lab = await ImportLab.CreateAsync();
        var (a, b, c) = (ImportLab.Json("s1"), ImportLab.Json("s2"), ImportLab.Json("s3")[..200]);
        var text = kind switch
        {
            "list" => $"[{a},\n{b},\n{c}",
            "answer" => $"{{\"page\":1,\"data\":[{a},\n{b},\n{c}",
            "lines" => $"{a}\n{b}\n{c}",
            _ =>
                "id,createdOn,schedulerId,notes\ns1,2026-01-01T00:00:00Z,x,n\ns2,2026-01-01T00:00:00Z,x,n\ns3,2026-01-01T00:00",
        };
        var run = await lab.ImportAsync(text);

        Assert.Equal((ImportState.Failed, 2, 0), (run.State, run.New, run.Rejected));
        Assert.Contains(where, run.Error);
        Assert.Equal(["s1", "s2"], await lab.SessionIdsAsync());
        Assert.True(File.Exists(lab.Folder.Source(run.Id)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("gzip")]
    public async Task RunAsync_OtherEncodings_AreRead(string encoding)
    {
        await using var lab = await ImportLab.CreateAsync();
        var text = $"[{ImportLab.Json("s1", s => s.Customer.LastName = "Müller 漢字")}]";
        var bytes = encoding == "gzip" ? GZip(text) : WithMark(Encoding.GetEncoding(encoding), text);
        var run = await lab.ImportAsync(bytes);

        Assert.Equal((ImportState.Finished, 1), (run.State, run.New));
        await using var db = lab.Database.Open();
        var document = await db.SessionDocuments.Select(d => d.Document).SingleAsync(Token);
        Assert.Contains("Müller 漢字", Encoding.UTF8.GetString(document));
    }

    [Fact]
    public async Task RunAsync_WrongEncodingLater_ImportsWhatIsBeforeAndNamesTheLine()
    {
        await using var lab = await ImportLab.CreateAsync();
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(
                ImportLab.Json("s1") + "\n" + """{"id":"s2","createdOn":"2026-01-01T00:00:00Z","notes":"M"""
            ),
            0xFC,
            .. "ller\"}"u8,
        ];
        var run = await lab.ImportAsync(bytes);

        Assert.Equal((ImportState.Failed, 1), (run.State, run.New));
        Assert.Contains("Line 2 holds a byte", run.Error);
        Assert.Contains("UTF-8", run.Error);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  \n ", "white space")]
    [InlineData("<html>", "web page")]
    [InlineData("PK\u0003\u0004zip", "Excel workbook")]
    [InlineData("just a line of text", "No column is mapped to id")]
    public async Task RunAsync_NotImportable_SaysWhy(string text, string why)
    {
        await using var lab = await ImportLab.CreateAsync();
        var run = await lab.ImportAsync(text);

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains(why, run.Error);
    }

    [Fact]
    public async Task RunAsync_SessionWithoutScheduler_TakesChosenThenFileNameThenOnlyOne()
    {
        await using var lab = await ImportLab.CreateAsync();
        var session = ImportLab.Json("s1", s => s.SchedulerId = null);
        var nowhere = await lab.ImportAsync(session);
        await lab.ImportAsync(Scheduler);
        var only = await lab.ImportAsync(session);
        await lab.ImportAsync(Scheduler.Replace("bbbb", "cccc"));
        var ambiguous = await lab.ImportAsync(ImportLab.Json("s2", s => s.SchedulerId = null));
        var named = await lab.ImportAsync(
            ImportLab.Json("s3", s => s.SchedulerId = null),
            "sessions-sched_bbbbbbbbbbbbbbbbbbbbbbbb-page1.json"
        );
        var router = await lab.ImportAsync(
            ImportLab.Json("s4", s => s.SchedulerId = null),
            options: new() { RouterId = "router_9" }
        );

        Assert.Equal((0, 1), (nowhere.New, nowhere.Rejected));
        Assert.Contains("schedulerId", lab.Rejected(nowhere));
        Assert.Equal([1, 0, 1, 1], [only.New, ambiguous.New, named.New, router.New]);
        await using var db = lab.Database.Open();
        Assert.True((await db.Sessions.SingleAsync(s => s.ExternalId == "s4", Token)).OwnerKey < 0);
    }

    [Fact]
    public async Task RunAsync_CsvOfSpreadsheet_MapsHeadersAndRejectsRows()
    {
        await using var lab = await ImportLab.CreateAsync();
        var run = await lab.ImportAsync(
            "Session ID;Created;First Name;phone;ZIP code;notes;schedulerId;colour\r\n"
                + "c1;2026-05-04 13:30;Ann;'+1 212 555 0147;10001;\"two\r\nlines; \"\"quoted\"\"\";x;red\r\n"
                + "\r\n"
                + "c2;04.05.2026;Bob;;;;x;\r\n"
                + "c3;2026-05-04T13:30:00-04:00;;;;;x\r\n"
                + "c4;2026-05-04T13:30:00-04:00;;;;;x;\r\n"
        );

        Assert.Equal((ImportState.Finished, 2, 2), (run.State, run.New, run.Rejected));
        var rejected = lab.Rejected(run);
        Assert.Contains("\"5\",\"createdOn\"", rejected);
        Assert.Contains("\"6\",\"record\",\"has 7 columns, the header line has 8\"", rejected);
        await using var db = lab.Database.Open();
        var text = Encoding.UTF8.GetString(
            await db
                .Sessions.Where(s => s.ExternalId == "c1")
                .Join(db.SessionDocuments, s => s.Id, d => d.SessionId, (s, d) => d.Document)
                .SingleAsync(Token)
        );
        Assert.Contains("\"phone\":\"+1 212 555 0147\"", text);
        Assert.Contains("\"zip\":\"10001\"", text);
        Assert.Contains("two\\r\\nlines; \\\"quoted\\\"", text);
    }

    [Fact]
    public async Task RunAsync_QuoteNeverClosed_SaysSo()
    {
        await using var lab = await ImportLab.CreateAsync();
        var run = await lab.ImportAsync(
            "id,createdOn,schedulerId,notes\nq1,2026-01-01T00:00:00Z,x,ok\nq2,2026-01-01T00:00:00Z,x,\"open\nq3,2026-01-01T00:00:00Z,x,ok\n"
        );

        Assert.Equal((ImportState.Failed, 1), (run.State, run.New));
        Assert.Contains("line 3", run.Error);
        Assert.Contains("quote", run.Error);
    }

    [Fact]
    public async Task RunAsync_Cancelled_KeepsWholeBatchesAndCanBeRunAgain()
    {
        await using var lab = await ImportLab.CreateAsync();
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(i => ImportLab.Json($"s{i:00000}")));
        using var cancel = new CancellationTokenSource();
        using (
            lab.Feed.Subscribe(p =>
            {
                if (p.Counts.Total >= 1000)
                {
                    cancel.Cancel();
                }
            })
        )
        {
            var run = await lab.ImportUntilAsync(cancel.Token, Encoding.UTF8.GetBytes(lines));
            Assert.Equal(ImportState.Cancelled, run.State);
            var stored = (await lab.SessionIdsAsync()).Count;
            Assert.True(stored is > 0 and < 5000 && stored % 1000 == 0);

            Assert.True(
                await lab.Runs.QueueAsync(DataScope.Everything, run.Id, DatabaseUnderTest.TenantId, new(), Token)
            );
            run = await lab.Importer.RunAsync(run.Id, null, Token);
            Assert.Equal((ImportState.Finished, 5000), (run.State, run.New + run.Unchanged));
            Assert.Equal(5000, (await lab.SessionIdsAsync()).Count);
        }
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_BothFinishWithoutDoubles()
    {
        await using var lab = await ImportLab.CreateAsync();
        var lines = Encoding.UTF8.GetBytes(
            string.Join('\n', Enumerable.Range(0, 3000).Select(i => ImportLab.Json($"s{i}")))
        );
        var runs = await Task.WhenAll(lab.ImportAsync(lines), lab.ImportAsync(lines));

        Assert.All(runs, r => Assert.Equal(ImportState.Finished, r.State));
        Assert.Equal(3000, runs.Sum(r => r.New));
        Assert.Equal(3000, runs.Sum(r => r.Unchanged));
    }

    [Fact]
    public async Task Recovery_RunsOfAnEndedProcess_AreInterruptedButNotThoseBeingRead()
    {
        await using var lab = await ImportLab.CreateAsync();
        var dead = await lab.AddAsync("[]"u8.ToArray());
        var alive = await lab.AddAsync("[]"u8.ToArray());
        await using (var db = lab.Database.Open())
        {
            await db.ImportRuns.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportState.Running), Token);
        }

        await using (lab.Folder.Claim(alive.Id))
        {
            var marked = await new ImportRecovery(lab.Database.Contexts, lab.Folder, lab.Database.Clock).RunAsync(
                Token
            );
            Assert.Equal(1, marked);
        }

        Assert.Equal(ImportState.Interrupted, (await lab.StoredAsync(dead.Id)).State);
        Assert.Equal(ImportState.Running, (await lab.StoredAsync(alive.Id)).State);
    }

    [Fact]
    public async Task RunAsync_FileGone_SaysSo()
    {
        await using var lab = await ImportLab.CreateAsync();
        var run = await lab.AddAsync("[]"u8.ToArray());
        lab.Folder.DeleteSource(run.Id);

        run = await lab.Importer.RunAsync(run.Id, null, Token);

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("Upload it again", run.Error);
    }

    private static byte[] WithMark(Encoding encoding, string text) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static byte[] GZip(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}

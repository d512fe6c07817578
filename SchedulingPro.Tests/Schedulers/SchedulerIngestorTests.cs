using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Schedulers;

public sealed class SchedulerIngestorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_NewerEqualOlder_NewerWins(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        // Finer than a database keeps: must not look newer each time.
        var first = Content("s1", "Main") with
        {
            ModifiedOn = TestClock.Start.AddTicks(7),
        };
        Assert.Equal(1, (await IngestAsync(database, first)).New);
        Assert.Equal(1, (await IngestAsync(database, first)).Unchanged);
        Assert.Equal(1, (await IngestAsync(database, Later(first, 1) with { Name = "Renamed" })).Changed);
        Assert.Equal(1, (await IngestAsync(database, first)).Older);

        await using var db = database.Open();
        Assert.Equal("Renamed", (await db.Schedulers.SingleAsync(Token)).Name);
        Assert.Equal("key", (await db.Companies.SingleAsync(Token)).DataApiKey);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_KnownFromSessions_TakesRealNameAndCompany(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(SessionSamples.Arrival("a"));
        var result = await IngestAsync(database, Content(SessionSamples.SchedulerId, "Main"));

        Assert.Equal(1, result.New);
        await using var db = database.Open();
        var scheduler = await db.Schedulers.SingleAsync(Token);
        Assert.Equal(("Main", SchedulerOrigin.Import), (scheduler.Name, scheduler.Origin));
        Assert.Equal("Bluebird", (await db.Companies.SingleAsync(Token)).Name);
        Assert.Equal(scheduler.Key, (await db.Sessions.SingleAsync(Token)).OwnerKey);
    }

    [Fact]
    public async Task IngestAsync_NewDefault_TakesTheMarkFromTheOther()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var old = Content("s1", "Old") with { IsDefault = true };
        await IngestAsync(database, old, Later(Content("s2", "New"), 1));
        await IngestAsync(database, Later(Content("s2", "New"), 2) with { IsDefault = true });

        await using var db = database.Open();
        Assert.Equal(["s2"], await db.Schedulers.Where(s => s.IsDefault).Select(s => s.ExternalId).ToListAsync(Token));
    }

    [Theory]
    [InlineData(
        """{"id":"a","name":"n","companyName":"c","createdOn":"2026-01-01T00:00:00Z","mode":"call_center","isDefault":"yes"}""",
        null
    )]
    [InlineData("""{"id":"a","companyName":"c","createdOn":"2026-01-01T00:00:00Z"}""", "name: is missing")]
    [InlineData("""{"id":"a","name":"n","companyName":"c","createdOn":"yesterday"}""", "createdOn: is not a date")]
    [InlineData(
        """{"id":"a","name":["n"],"companyName":"c","createdOn":"2026-01-01T00:00:00Z"}""",
        "name: expected a single"
    )]
    [InlineData(
        """{"id":"a","name":"n","companyName":"c","createdOn":"2026-01-01T00:00:00Z","mode":"Robot"}""",
        "mode: is neither"
    )]
    public void Read_Json_TakesItOrSaysWhyNot(string json, string? problem)
    {
        using var document = JsonDocument.Parse(json);
        var errors = new List<FieldError>();
        var scheduler = SchedulerJson.Read(document.RootElement, errors);

        Assert.Equal(problem is null, scheduler is not null);
        if (problem is not null)
        {
            Assert.StartsWith(problem, Assert.Single(errors).ToString());
            return;
        }

        Assert.Equal((SchedulerMode.CallCenter, true), (scheduler!.Mode, scheduler.IsDefault));
        Assert.Equal(scheduler.CreatedOn, scheduler.ModifiedOn);
    }

    private static Task<IngestionResult> IngestAsync(
        DatabaseUnderTest database,
        params SchedulerContent[] schedulers
    ) =>
        new SchedulerIngestor(database.Contexts, database.Feed, database.Clock).IngestAsync(
            DatabaseUnderTest.TenantId,
            schedulers,
            SchedulerOrigin.Import,
            Token
        );

    private static SchedulerContent Content(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            CompanyName = "Bluebird",
            CreatedOn = TestClock.Start,
            ModifiedOn = TestClock.Start,
            DataApiKey = "key",
        };

    private static SchedulerContent Later(SchedulerContent content, int hours) =>
        content with
        {
            ModifiedOn = content.ModifiedOn.AddHours(hours),
        };
}

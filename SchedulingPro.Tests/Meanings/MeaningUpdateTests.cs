using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.Meanings;

public sealed class MeaningUpdateTests
{
    private static readonly (VocabularyKind Kind, string Word, int? Meaning)[] Mapping =
    [
        (VocabularyKind.Outcome, "lost", (int)SessionOutcome.Abandoned),
        (VocabularyKind.Outcome, "won", (int)SessionOutcome.Booked),
        (VocabularyKind.Outcome, "completed", (int)SessionOutcome.Abandoned),
        (VocabularyKind.LastStep, "Offer", (int)(Milestones.Zipcode | Milestones.Schedule)),
        (VocabularyKind.LastStep, "Availability", (int)Milestones.Opened),
        (VocabularyKind.MembershipInterest, "later", 0),
        (VocabularyKind.MembershipInterest, "no", 1),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_MeaningsChanged_EqualsFreshImport(string provider)
    {
        await using var changed = await DatabaseUnderTest.CreateAsync(provider);
        await using var fresh = await DatabaseUnderTest.CreateAsync(provider);
        await changed.IngestAsync(Arrivals());
        var before = await RowsAsync(changed);
        await ChangeMeaningsAsync(changed);
        var published = 0;
        using var listening = changed.Feed.Subscribe(c => published += c.Changed);

        await Update(changed).RunAsync(_ => { }, Token);

        await MapAsync(fresh);
        await fresh.IngestAsync(Arrivals());
        var after = await RowsAsync(changed);
        Assert.Equal(await RowsAsync(fresh), after);
        Assert.Equal(before.Zip(after).Count(p => p.First != p.Second), published);
        Assert.True(published > 0);
        await using var db = changed.Open();
        Assert.False(await db.Vocabulary.AnyAsync(w => w.PendingSince != null, Token));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EndedInBetween_IsFinishedByTheNextRun(string provider)
    {
        await using var changed = await DatabaseUnderTest.CreateAsync(provider);
        await using var fresh = await DatabaseUnderTest.CreateAsync(provider);
        await changed.IngestAsync(Arrivals());
        await ChangeMeaningsAsync(changed);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Update(changed).RunAsync(p => ThrowWhen(p.Done >= 6), Token)
        );
        await Update(changed).RunAsync(_ => { }, Token);

        await MapAsync(fresh);
        await fresh.IngestAsync(Arrivals());
        Assert.Equal(await RowsAsync(fresh), await RowsAsync(changed));
    }

    [Fact]
    public async Task Save_UnrecognisedVariantOfTheWord_TakesTheMeaningToo()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await database.IngestAsync(
            SessionSamples.Arrival("a", s => s.SessionOutcome = "lost"),
            SessionSamples.Arrival("b", s => s.SessionOutcome = "LOST")
        );

        await SaveAsync(database, VocabularyKind.Outcome, "lost", (int)SessionOutcome.Abandoned);
        await Update(database).RunAsync(_ => { }, Token);

        Assert.All(await RowsAsync(database), row => Assert.Equal(SessionOutcome.Abandoned, row.Outcome));
        await using var db = database.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.Action == AuditActions.VocabularyChanged, Token));
    }

    [Theory]
    [InlineData(VocabularyKind.Outcome, 4)]
    [InlineData(VocabularyKind.LastStep, 128)]
    [InlineData(VocabularyKind.MembershipInterest, 2)]
    [InlineData(VocabularyKind.Blocker, 1)]
    public void Check_ImpossibleMeaning_IsRefused(VocabularyKind kind, int meaning) =>
        Assert.NotNull(MeaningRules.Check(kind, meaning));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task List_Words_UnrecognisedFirstWithCounts(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(Arrivals());
        var query = new VocabularyListQuery(database.Contexts);

        var words = await query.ExecuteAsync(DataScope.Everything, VocabularyKind.Outcome, Token);

        Assert.Equal(["lost", "won"], words.Take(2).Select(w => w.Value).Order());
        Assert.All(words.Take(2), w => Assert.True(w.IsUnrecognised));
        Assert.Equal(
            Arrivals().Count(a => a.Content.SessionOutcome == "lost"),
            words.Single(w => w.Value == "lost").Count
        );
        Assert.Equal(2, (await query.UnrecognisedAsync(Token))[VocabularyKind.Outcome]);
    }

    private static MeaningUpdate Update(DatabaseUnderTest database) =>
        new(database.Contexts, database.Feed, database.Clock) { Chunk = 3 };

    private static SessionArrival[] Arrivals()
    {
        string?[] outcomes = [null, "booked", "lost", "won", "completed"];
        string?[] steps = [null, "Offer", "Availability"];
        string?[] memberships = [null, "later", " no ", "yes"];
        return
        [
            .. from outcome in outcomes
            from step in steps
            from membership in memberships
            select SessionSamples.Arrival(
                $"s-{outcome}-{step}-{membership}",
                s =>
                {
                    (s.SessionOutcome, s.LastStep, s.MembershipInterest) = (outcome, step, membership);
                    s.Notes = "says \"membershipInterest\":\"later\"";
                    s.Customer.Email = step is null ? null : "ann@example.test";
                    s.JobId = membership == "yes" ? 5 : null;
                }
            ),
        ];
    }

    private static async Task ChangeMeaningsAsync(DatabaseUnderTest database)
    {
        foreach (var (kind, word, meaning) in Mapping)
        {
            await SaveAsync(database, kind, word, meaning);
        }
    }

    private static async Task SaveAsync(DatabaseUnderTest database, VocabularyKind kind, string word, int? meaning)
    {
        await using var db = database.Open();
        var stored = await db.Vocabulary.AsNoTracking().SingleAsync(w => w.Kind == kind && w.Value == word, Token);
        var editor = new MeaningEditor(
            database.Contexts,
            new AuditLog(database.Contexts, database.Clock),
            database.Clock
        );
        var result = await editor.SaveAsync(SchedulerSamples.User(), stored.Id, meaning, stored.Meaning, Token);
        Assert.Empty(result.Errors);
    }

    private static async Task MapAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        foreach (var (kind, word, meaning) in Mapping)
        {
            var stored = await db.Vocabulary.FirstOrDefaultAsync(w => w.Kind == kind && w.Value == word, Token);
            if (stored is null)
            {
                db.Vocabulary.Add(
                    stored = new()
                    {
                        Kind = kind,
                        Value = word,
                        FirstSeenOn = TestClock.Start,
                    }
                );
            }

            stored.Meaning = meaning;
        }

        await db.SaveChangesAsync(Token);
    }

    private static async Task<
        List<(string Id, SessionOutcome Outcome, Milestones Milestones, SessionFlags Flags, LeadState Lead)>
    > RowsAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        return
        [
            .. (await db.Sessions.AsNoTracking().ToListAsync(Token))
                .OrderBy(s => s.ExternalId, StringComparer.Ordinal)
                .Select(s => (s.ExternalId, s.Outcome, s.Milestones, s.Flags, s.LeadState)),
        ];
    }

    private static void ThrowWhen(bool killed)
    {
        if (killed)
        {
            throw new InvalidOperationException("killed");
        }
    }
}

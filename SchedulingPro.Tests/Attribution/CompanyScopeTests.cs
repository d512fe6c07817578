using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Attribution;

/// <summary>A manager of one company neither reads nor changes what belongs to the other.</summary>
public sealed class CompanyScopeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merges_OfALimitedManager_AreRefusedAndShowOnlyOwnNames()
    {
        await using var lab = await AttributionLab.CreateAsync(Databases.Sqlite);
        var contexts = lab.Database.Contexts;
        var editor = Editor(lab);
        var limited = AttributionLab.Manager with { Scope = lab.North };
        var own = await editor.MergeAsync(AttributionLab.Manager, ["spring_offer"], "Spring offer", Cancel);
        await editor.MergeAsync(AttributionLab.Manager, ["Southern secret"], "Southern plan", Cancel);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            editor.MergeAsync(limited, ["Spring offer"], "Mine", Cancel)
        );
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            editor.UndoAsync(limited, Guid.Parse(own.Id!), Cancel)
        );

        Assert.Equal(2, (await ListAsync(DataScope.Everything)).Merges.Count);
        Assert.Equal(["Spring offer"], (await ListAsync(lab.North)).Merges.Select(m => m.Name));
        Assert.Empty((await ListAsync(DataScope.Nothing)).Merges);

        Task<CampaignList> ListAsync(DataScope scope) =>
            new CampaignListQuery(contexts).ExecuteAsync(
                scope,
                DatabaseUnderTest.TenantId,
                SessionSelection.All,
                Cancel
            );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Options_OfALimitedScope_AreWordsOfItsOwnSessions(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        await lab.Database.IngestAsync(
            AttributionLab.At("ids", 0, s => (s.JobTypeId, s.Customer.Address.Zip) = (501, "60601"))
        );
        var south = DataScope.ForCompanies([await SouthAsync(lab)], seesPersonalData: true);

        Assert.Equal(["(none)", "nextdoor / referral"], await OfferedAsync(FilterKeys.Source));
        Assert.Equal(["(none)", "nextdoor / referral"], await OfferedAsync(FilterKeys.FirstSource));
        Assert.Equal(["(none)", "nextdoor"], await OfferedAsync(FilterKeys.UtmSource));
        Assert.Equal(["(none)", "referral"], await OfferedAsync(FilterKeys.Medium));
        foreach (var key in new[] { FilterKeys.Campaign, FilterKeys.Zip, FilterKeys.JobType })
        {
            Assert.Equal(["(none)"], await OfferedAsync(key));
            var field = SessionFilterCatalog.Find(key)!;
            var north = await new FilterOptionsQuery(lab.Database.Contexts).ExecuteAsync(lab.North, field, "", Cancel);
            Assert.True(north.Count > 1, key);
        }

        var query = new FilterOptionsQuery(lab.Database.Contexts);
        var sources = SessionFilterCatalog.Find(FilterKeys.Source)!;
        Assert.Equal(["nextdoor / referral"], await query.AllWordsAsync(south, sources, Cancel));
        Assert.True((await query.AllWordsAsync(DataScope.Everything, sources, Cancel)).Count > 1);
        Assert.Empty(await query.AllWordsAsync(DataScope.Nothing, sources, Cancel));

        // Schedulers are found by their ids too, but by nobody who may not see them.
        var schedulers = SessionFilterCatalog.Find(FilterKeys.Scheduler)!;
        Assert.Single(await query.ExecuteAsync(south, schedulers, SessionLab.SouthScheduler, Cancel));
        Assert.Empty(await query.ExecuteAsync(lab.North, schedulers, SessionLab.SouthScheduler, Cancel));

        var kept = new FilterOptionsQuery(lab.Database.Contexts, lab.Database.Clock);
        var zip = SessionFilterCatalog.Find(FilterKeys.Zip)!;
        Assert.Single(await kept.ExecuteAsync(south, zip, "", Cancel));
        await lab.Database.IngestAsync(
            AttributionLab.At(
                "zip",
                0,
                s => (s.SchedulerId, s.Customer.Address.Zip) = (SessionLab.SouthScheduler, "60699")
            )
        );
        Assert.Single(await kept.ExecuteAsync(south, zip, "", Cancel));
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["60699"], (await kept.ExecuteAsync(south, zip, "606", Cancel)).Select(o => o.Value));

        Assert.All(
            SessionFilterCatalog.All.Where(f => f.Vocabulary is not null || f.NeedsSourceWords),
            f => Assert.NotNull(f.WordCode)
        );

        async Task<IEnumerable<string>> OfferedAsync(string key) =>
            (
                await new FilterOptionsQuery(lab.Database.Contexts).ExecuteAsync(
                    south,
                    SessionFilterCatalog.Find(key)!,
                    "",
                    Cancel
                )
            ).Select(o => o.Value);
    }

    [Fact]
    public async Task Recovered_AtACompanyBeyondTheScope_IsNotTold()
    {
        await using var lab = await AttributionLab.CreateAsync(Databases.Sqlite);
        var south = DataScope.ForCompanies([await SouthAsync(lab)], seesPersonalData: true);
        var self = SessionFilter.None.With(FilterKeys.Recovered, "self");
        var ofSouth = self.With(FilterKeys.Source, "nextdoor / referral");

        Assert.Equal(1, await lab.CountAsync(DataScope.Everything, SessionSelection.All, ofSouth));
        Assert.Equal(0, await lab.CountAsync(south, SessionSelection.All, self));
        Assert.Equal(
            await lab.CountAsync(DataScope.Everything, SessionSelection.All, self) - 1,
            await lab.CountAsync(lab.North, SessionSelection.All, self)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Entries_OfAFile_AreSummedAndNamedInPart(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        var contexts = lab.Database.Contexts;
        var day = new DateOnly(2026, 4, 1);
        SpendDraft[] drafts =
        [
            .. Enumerable
                .Range(0, 25)
                .Select(i => new SpendDraft(day.AddDays(i), day.AddDays(i), 100 + i)
                {
                    Campaign = $"c{i:00}",
                    CompanyId = i % 5 == 1 ? lab.NorthId : null,
                }),
        ];
        await new SpendEditor(contexts, new(contexts, lab.Database.Clock), lab.Database.Clock).AddAsync(
            AttributionLab.Manager,
            drafts,
            "costs.csv",
            Cancel
        );

        var all = Assert.Single((await ListAsync(DataScope.Everything)).Entries);
        var own = Assert.Single((await ListAsync(lab.North)).Entries);

        Assert.Equal((25, drafts.Sum(d => d.Cents)), (all.Count, all.Cents));
        Assert.Equal((day, day.AddDays(24), SpendEntry.Named), (all.First, all.Last, all.Rows.Count));
        Assert.Equal((5, 555L, day.AddDays(1)), (own.Count, own.Cents, own.First));
        Assert.All(own.Rows, row => Assert.Equal(lab.NorthId, row.CompanyId));
        Assert.NotEmpty(own.Rows);

        Task<SpendList> ListAsync(DataScope scope) =>
            new SpendListQuery(contexts).ExecuteAsync(scope, DatabaseUnderTest.TenantId, Cancel);
    }

    [Fact]
    public async Task Costs_FilteredByAMergedSpelling_AreThoseOfTheCampaign()
    {
        await using var lab = await AttributionLab.CreateAsync(Databases.Sqlite);
        var contexts = lab.Database.Contexts;
        await Editor(lab).MergeAsync(AttributionLab.Manager, ["spring_offer"], "Spring offer", Cancel);
        var day = new DateOnly(2026, 5, 4);
        await new SpendEditor(contexts, new(contexts, lab.Database.Clock), lab.Database.Clock).AddAsync(
            AttributionLab.Manager,
            [new(day, day, 700) { Campaign = "Spring offer" }],
            null,
            Cancel
        );

        var costs = await new CostQuery(contexts).ExecuteAsync(
            DataScope.Everything,
            DatabaseUnderTest.TenantId,
            SessionFilter.None.With(FilterKeys.Campaign, "spring_offer"),
            ReportPeriod.Custom(day, day, TimeZoneInfo.Utc),
            "campaign",
            Cancel
        );

        Assert.Equal(700, costs.Total);
    }

    private static CampaignAliasEditor Editor(AttributionLab lab) =>
        new(
            lab.Database.Contexts,
            lab.Database.Feed,
            new AuditLog(lab.Database.Contexts, lab.Database.Clock),
            lab.Database.Clock
        );

    private static async Task<int> SouthAsync(AttributionLab lab)
    {
        await using var db = lab.Database.Open();
        return db.Companies.Select(c => c.Id).Single(id => id != lab.NorthId);
    }
}

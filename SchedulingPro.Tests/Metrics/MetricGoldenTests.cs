using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>Every metric of the catalogue against values counted by hand.</summary>
public sealed class MetricGoldenTests
{
    internal static readonly Dictionary<string, double?> Everywhere = new()
    {
        ["totalSessions"] = 26,
        ["totalJobsCreated"] = 5,
        ["totalBookingsCreated"] = 3,
        ["totalCustomerContactsCaptured"] = 6,
        ["totalMembershipInterest"] = 2,
        ["openedCompletionRate"] = 8.0 / 26,
        ["schedulerCompletionRate"] = 8.0 / 22,
        ["engagementRate"] = 22.0 / 26,
        ["bookingLeadTimeDays"] = 2.75,
        ["opened"] = 26,
        ["zipcode"] = 16,
        ["interacted"] = 22,
        ["issue"] = 11,
        ["schedule"] = 11,
        ["customer"] = 12,
        ["details"] = 4,
        ["booked"] = 8,
        ["abandoned"] = 11,
        ["abandonmentRate"] = 9.0 / 22,
        ["qualifiedAbandoned"] = 3,
        ["totalAbandonedSessionsSentToBookings"] = 1,
        ["totalAbandonedSessionsSentToLeads"] = 3,
        ["selfRecovered"] = 1,
        ["totalBookingsRecoveredFromAbandonedSessionsRecoveryLink"] = null,
        ["totalBookingsRecoveredFromAbandonedSessionsAiAgent"] = null,
        ["totalBookingsRecoveredFromAbandonedSessions"] = null,
        ["totalJobsRecoveredFromAbandonedSessionsRecoveryLink"] = null,
        ["totalJobsRecoveredFromAbandonedSessionsAiAgent"] = null,
        ["totalJobsRecoveredFromAbandonedSessions"] = null,
        ["totalSmsSentToRecoverAbandonedSessionRecoveryLink"] = null,
        ["totalSmsSentToRecoverAbandonedSessionAiAgent"] = null,
        ["recoveredByStaff"] = 2,
        ["medianFirstTouchMinutes"] = 17,
        ["touchedWithin5MinutesRate"] = 1.0 / 3,
    };

    internal static readonly Dictionary<string, double?> InTheNorth = new()
    {
        ["totalSessions"] = 22,
        ["totalJobsCreated"] = 4,
        ["totalBookingsCreated"] = 3,
        ["totalCustomerContactsCaptured"] = 5,
        ["totalMembershipInterest"] = 1,
        ["openedCompletionRate"] = 6.0 / 22,
        ["schedulerCompletionRate"] = 6.0 / 19,
        ["engagementRate"] = 19.0 / 22,
        ["bookingLeadTimeDays"] = 3,
        ["opened"] = 22,
        ["zipcode"] = 13,
        ["interacted"] = 19,
        ["issue"] = 9,
        ["schedule"] = 8,
        ["customer"] = 9,
        ["details"] = 3,
        ["booked"] = 6,
        ["abandoned"] = 10,
        ["abandonmentRate"] = 8.0 / 19,
        ["qualifiedAbandoned"] = 2,
        ["totalAbandonedSessionsSentToBookings"] = 1,
        ["totalAbandonedSessionsSentToLeads"] = 2,
        ["selfRecovered"] = 1,
        ["recoveredByStaff"] = 1,
        ["medianFirstTouchMinutes"] = 4,
        ["touchedWithin5MinutesRate"] = 1.0 / 2,
    };

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_WholePeriod_AreAsCountedByHand(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var result = await golden.MeasureAsync(DataScope.Everything, GoldenDatabase.Period);

        Assert.Equal(Everywhere.Keys.Order(), MetricCatalog.All.Select(m => m.Key).Order());
        AssertValues(Everywhere, result);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_UserOfOneCompany_AreOverThatCompanyOnly(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var filtered = GoldenDatabase.Period with
        {
            Filter = SessionFilter.None.With(FilterKeys.Company, $"{golden.NorthId}"),
        };

        AssertValues(InTheNorth, await golden.MeasureAsync(golden.North, GoldenDatabase.Period));
        AssertValues(InTheNorth, await golden.MeasureAsync(DataScope.Everything, filtered));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_UnknownScope_AreZeroOrNothing(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var result = await golden.MeasureAsync(DataScope.Nothing, GoldenDatabase.Period);

        Assert.All(
            MetricCatalog.All,
            metric =>
                Assert.Equal(
                    metric.Unit == MetricUnit.Count && metric.Drill(SessionFilter.None) is not null ? 0 : null,
                    result[metric.Key]
                )
        );
        Assert.All(result.Funnel, step => Assert.Equal((0, 0), (step.Reached, step.Lost)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_BotsAskedFor_CountThem(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var result = await golden.MeasureAsync(
            DataScope.Everything,
            GoldenDatabase.Period with
            {
                Filter = SessionFilter.None.With(FilterKeys.Bot, FilterValues.Yes, FilterValues.No),
            }
        );

        Assert.Equal(29, result["totalSessions"]);
        Assert.Equal(9, result["booked"]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_SearchByThoseWhoSeeMaskedData_FindNothing(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var search = GoldenDatabase.Period with { Filter = new() { Search = "smith" } };

        var open = await golden.MeasureAsync(DataScope.Everything, search);
        var masked = await golden.MeasureAsync(DataScope.ForAllCompanies(seesPersonalData: false), search);

        Assert.Equal(4, open["totalSessions"]);
        Assert.Equal(0, masked["totalSessions"]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Funnel_WholePeriod_IsAsCountedByHand(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var result = await golden.MeasureAsync(DataScope.Everything, GoldenDatabase.Period);

        Assert.Equal(
            [
                new(Milestones.Opened, 26, 4),
                new(Milestones.Zipcode, 22, 0),
                new(Milestones.Interacted, 22, 4),
                new(Milestones.Issue, 18, 3),
                new(Milestones.Schedule, 15, 2),
                new(Milestones.Customer, 13, 4),
                new(Milestones.Details, 9, 1),
                new FunnelStep(Milestones.Booked, 8, 0),
            ],
            result.Funnel
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metrics_PeriodBefore_HoldsTheLastSecondBefore(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var result = await golden.MeasureAsync(
            DataScope.Everything,
            new() { Window = GoldenSessions.March6To9.Previous().Window }
        );

        Assert.Equal(1, result["totalSessions"]);
        Assert.Equal(1, result["abandoned"]);
    }

    private static void AssertValues(Dictionary<string, double?> expected, MetricResult result)
    {
        foreach (var (key, value) in expected)
        {
            Assert.True(
                value is null ? result[key] is null : result[key] is { } found && Math.Abs(found - value.Value) < 1e-9,
                $"{key} is {result[key]?.ToString() ?? "nothing"}, counted by hand {value?.ToString() ?? "nothing"}"
            );
        }
    }
}

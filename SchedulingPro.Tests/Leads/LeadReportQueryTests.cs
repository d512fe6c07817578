using System.Globalization;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>Twelve leads, counted by hand. South has leads 1, 4, 7 and 10 (<see cref="Sessions.SessionLab"/>).</summary>
public sealed class LeadReportQueryTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly LeadSelection May = new()
    {
        Filter = LeadFilter.None with { Arrived = PeriodChoice.Custom(new(2026, 5, 1), new(2026, 5, 31)) },
        Zone = NewYork,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_TwelveLeads_AreCountedAndEveryNumberOpensItsLeads(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (_, south) = await database.FillLeadsAsync(12, Golden);
        var query = new LeadReportQuery(database.Contexts, Options.Create(new LeadOptions()), database.Clock);

        var report = await query.ExecuteAsync(DataScope.Everything, LeadLab.Ann, May, Cancel);

        // Of twelve, one came up in April, one was joined with another and one turned out a bot untouched.
        var total = report.Total;
        Assert.Equal((9, 5, 2), (total.Leads, total.Touched, total.Within5));
        Assert.Equal((2, 20, 6.5), (total.MedianMinutes, total.P90Minutes, total.MedianAssignedMinutes));
        Assert.Equal((10L, 3, 2, 1), (total.Attempts, total.Spoken, total.Recovered, total.SelfRecovered));
        Assert.Equal((2 / 9.0, 2.0), (total.Within5Rate, total.AttemptsPerLead));
        Assert.Equal((0.6, 2 / 9.0), (total.ContactRate, total.RecoveryRate));
        Assert.Equal(
            [("Ann", 3, 3), ("Ben", 2, 2), (null, 4, 0)],
            report.People.Select(p => (p.Name, p.Figures.Leads, p.Figures.Touched))
        );
        Assert.Equal([("North", 6), ("South", 3)], report.Companies.Select(c => (c.Name, c.Figures.Leads)));
        Assert.Null(report.People[2].Figures.MedianMinutes);
        Assert.Null(report.People[2].Figures.ContactRate);
        Assert.Equal(7 * 24, report.Hours.Count);
        Assert.Equal(DayOfWeek.Monday, report.Hours[0].Weekday);
        Assert.Equal(
            [(DayOfWeek.Sunday, 23, 2), (DayOfWeek.Monday, 9, 7)],
            report
                .Hours.Where(h => h.Figures.Leads > 0)
                .Select(h => (h.Weekday, h.Hour, h.Figures.Leads))
                .OrderBy(h => h.Weekday)
        );
        await OpensItsLeadsAsync(database.Queue(), report);
        var scope = DataScope.ForCompanies([south], seesPersonalData: false);
        var scoped = await query.ExecuteAsync(scope, LeadLab.Ann, May, Cancel);
        Assert.Equal(["South"], scoped.Companies.Select(c => c.Name));
        Assert.Equal(3, scoped.Total.Leads);
        Assert.Empty((await query.ExecuteAsync(DataScope.Nothing, LeadLab.Ann, May, Cancel)).People);
    }

    private static async Task OpensItsLeadsAsync(LeadQueueQuery queue, LeadReport report)
    {
        async Task<int> CountAsync(LeadFilter filter)
        {
            // As the link says it.
            var read = LeadFilterCodec.Read(LeadFilterCodec.Write(filter), []);
            var selection = May with { Tab = LeadTab.All, Filter = read };
            return (await queue.ExecuteAsync(DataScope.Everything, LeadLab.Ben, selection, Cancel)).Total;
        }

        var groups = report
            .People.Concat(report.Companies)
            .Select(g => g.Figures)
            .Append(report.Total)
            .Concat(report.Hours.Select(h => h.Figures).Where(f => f.Leads > 0));
        foreach (var figures in groups)
        {
            Assert.Equal(figures.Leads, await CountAsync(figures.Filter));
            Assert.Equal(figures.Touched, await CountAsync(figures.Filter.Touched()));
            Assert.Equal(figures.Within5, await CountAsync(figures.Filter.TouchedWithin5()));
            Assert.Equal(figures.Spoken, await CountAsync(figures.Filter.Spoken()));
            Assert.Equal(figures.Recovered, await CountAsync(figures.Filter.Recovered()));
            Assert.Equal(figures.SelfRecovered, await CountAsync(figures.Filter.SelfRecovered()));
        }
    }

    private static void Golden(Lead lead, int index)
    {
        // Monday, 4 May, 9:10 in New York.
        lead.ArrivedTicks = At("2026-05-04 13:10");
        switch (lead.Id)
        {
            case 1:
                Touched(lead, LeadLab.Ann, 60, 300, attempts: 1, spoken: true);
                (lead.Recovery, lead.Closing) = (LeadRecovery.Staff, LeadClosing.Disposition);
                break;
            case 2:
                Touched(lead, LeadLab.Ann, 120, null, attempts: 3, spoken: false);
                break;
            case 3:
                Touched(lead, LeadLab.Ben, 1200, 480, attempts: 4, spoken: true);
                (lead.Recovery, lead.Closing) = (LeadRecovery.Staff, LeadClosing.Booked);
                break;
            case 4:
                // Sunday, 23:30 in New York.
                lead.ArrivedTicks = At("2026-05-04 03:30");
                Touched(lead, LeadLab.Ben, null, null, attempts: 1, spoken: true);
                break;
            case 5:
                // Turned out to be none, but somebody had called.
                Touched(lead, LeadLab.Ann, null, null, attempts: 1, spoken: false);
                lead.Closing = LeadClosing.NoLongerLead;
                break;
            case 6:
                lead.ArrivedTicks = At("2026-05-04 03:45");
                (lead.Recovery, lead.Closing) = (LeadRecovery.Self, LeadClosing.Booked);
                break;
            case 7:
                // 30 April, 23:59 in New York.
                lead.ArrivedTicks = At("2026-05-01 03:59");
                break;
            case 8:
                lead.Closing = LeadClosing.Merged;
                break;
            case 9:
                lead.Closing = LeadClosing.NoLongerLead;
                break;
        }
    }

    private static void Touched(Lead lead, int user, int? seconds, int? assigned, int attempts, bool spoken)
    {
        (lead.FirstTouchTicks, lead.FirstTouchById) = (lead.ArrivedTicks, user);
        (lead.FirstTouchSeconds, lead.FirstTouchAssignedSeconds) = (seconds, assigned);
        (lead.Attempts, lead.IsReached) = (attempts, spoken);
    }

    private static long At(string utc) => DateTime.Parse(utc, CultureInfo.InvariantCulture).Ticks;
}

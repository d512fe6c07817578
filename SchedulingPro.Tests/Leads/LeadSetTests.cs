using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadSetTests
{
    private const int Count = 180;

    private static readonly long Now = TestClock.Start.Ticks;
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rows_EveryFilter_AreThoseThatMeetIt(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, south) = await database.FillLeadsAsync(Count, Varied);
        var query = database.Queue();
        var hours = new BusinessHours(BusinessHours.Default, NewYork);
        var sessions = SessionLab.Sessions(Count, TestClock.Start);
        var all = Enumerable.Range(0, Count).Select(i => Made(i, sessions[i])).ToList();

        async Task MeansAsync(LeadFilter filter, Func<Lead, SessionContent, bool> meets, DataScope? scope = null)
        {
            var expected = all.Where((l, i) => meets(l, sessions[i])).Select(l => l.Id).Order();
            var selection = new LeadSelection
            {
                Tab = LeadTab.All,
                Filter = filter,
                Zone = NewYork,
            };
            var found = await query.KeysAsync(scope ?? DataScope.Everything, LeadLab.Ann, selection, Count, Cancel);
            Assert.Equal(expected, found.Order());
        }

        async Task TermAsync(string key, Func<Lead, SessionContent, bool> meets, params string[] values)
        {
            await MeansAsync(LeadFilter.None.With(key, values), meets);
            await MeansAsync(LeadFilter.None.With(key, FilterTerm.NoneOf(values)), (l, s) => !meets(l, s));
        }

        static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        static DateTime Local(Lead l) =>
            TimeZoneInfo.ConvertTimeFromUtc(new(l.ArrivedTicks, DateTimeKind.Utc), NewYork);

        await TermAsync(FilterKeys.Company, (_, s) => s.SchedulerId == SessionLab.NorthScheduler, Text(north));
        await TermAsync(FilterKeys.Zip, (_, s) => s.Customer.Address.Zip == "60601", "60601");
        await TermAsync(FilterKeys.Category, (_, s) => s.Category is null, FilterValues.NotGiven);
        await TermAsync(FilterKeys.Campaign, (_, s) => s.CampaignName == "Spring", "Spring", "unknown");
        await TermAsync(FilterKeys.Customer, (_, s) => s.Customer.IsNewCustomer == true, "new");
        await TermAsync(
            LeadFilterKeys.Person,
            (l, _) => l.HeldUntilTicks > Now ? l.HolderId == LeadLab.Ann : l.AssigneeId == LeadLab.Ann,
            "me"
        );
        await TermAsync(
            LeadFilterKeys.Person,
            (l, _) => l.HeldUntilTicks > Now ? l.HolderId == LeadLab.Ben : l.AssigneeId is null or LeadLab.Ben,
            Text(LeadLab.Ben),
            FilterValues.NotGiven
        );
        await TermAsync(LeadFilterKeys.FirstTouchBy, (l, _) => l.FirstTouchById == LeadLab.Ben, Text(LeadLab.Ben));
        await TermAsync(LeadFilterKeys.FirstTouchBy, (l, _) => l.FirstTouchById is null, FilterValues.NotGiven);
        await TermAsync(LeadFilterKeys.FirstTouch, (l, _) => l.FirstTouchSeconds is <= 300, "5");
        await TermAsync(LeadFilterKeys.FirstTouch, (l, _) => l.FirstTouchSeconds is > 3600 or null, "later", "none");
        await TermAsync(LeadFilterKeys.Reason, (l, _) => l.Reasons.HasFlag(LeadReasons.CameBack), "back");
        await TermAsync(LeadFilterKeys.Disposition, (l, _) => l.DispositionId is null or 3, "(none)", "3");
        await TermAsync(LeadFilterKeys.Recovery, (l, _) => l.Recovery == LeadRecovery.Staff, "staff");
        await TermAsync(LeadFilterKeys.Spoken, (l, _) => l.IsReached, "yes");
        await TermAsync(LeadFilterKeys.Attempts, (l, _) => l.Attempts is 2 or >= 6, "2", "6");
        await TermAsync(LeadFilterKeys.State, (l, _) => l.Status == LeadStatus.Open, "open");
        await TermAsync(LeadFilterKeys.Counts, (l, _) => l.Closing != LeadClosing.Merged, "yes");
        await TermAsync(LeadFilterKeys.Weekday, (l, _) => Local(l).DayOfWeek is DayOfWeek.Sunday, "0");
        await TermAsync(LeadFilterKeys.Hour, (l, _) => Local(l).Hour is 1 or 14, "1", "14");
        foreach (var (band, value) in Enum.GetValues<LeadAgeBand>().Zip(["5", "30", "60", "day", "older"]))
        {
            await TermAsync(
                LeadFilterKeys.Age,
                (l, _) => LeadAge.Of(hours, new(l.ActTicks, DateTimeKind.Utc), TestClock.Start).Band == band,
                value
            );
        }

        await MeansAsync(
            LeadFilter.None with
            {
                Arrived = PeriodChoice.Custom(new(2026, 3, 8), new(2026, 3, 9)),
            },
            (l, _) => DateOnly.FromDateTime(Local(l)) is { Month: 3, Day: 8 or 9 }
        );
        await MeansAsync(LeadFilter.None with { Search = "(312) 555-0012" }, (_, s) => s.Id == "s00012");
        var southOnly = DataScope.ForCompanies([south], seesPersonalData: false);
        await MeansAsync(LeadFilter.None, (_, s) => s.SchedulerId == SessionLab.SouthScheduler, southOnly);
        await MeansAsync(LeadFilter.None with { Search = "visitor" }, (_, _) => false, southOnly);
        await MeansAsync(LeadFilter.None, (_, _) => false, DataScope.Nothing);
        await MeansAsync(LeadFilter.None.With(FilterKeys.Company, Text(north)), (_, _) => false, southOnly);
    }

    private static Lead Made(int index, SessionContent session)
    {
        var lead = new Lead { Id = index + 1, ActTicks = session.LastCheckinDate.Ticks };
        Varied(lead, index);
        return lead;
    }

    private static void Varied(Lead lead, int index)
    {
        // From January to May, over the change to summer time on 8 March.
        lead.ArrivedTicks = Now - index * (TimeSpan.TicksPerHour * 17);
        lead.ActTicks = Now - index * TimeSpan.FromMinutes(index < 60 ? 2 : 37).Ticks;
        lead.AssigneeId =
            index % 3 == 0 ? LeadLab.Ann
            : index % 3 == 1 ? LeadLab.Ben
            : null;
        if (index % 4 == 0)
        {
            (lead.HolderId, lead.HeldUntilTicks) = (
                index % 8 == 0 ? LeadLab.Ben : LeadLab.Ann,
                index % 12 == 0 ? Now - 1 : Now + 1
            );
        }

        if (index % 2 == 0)
        {
            lead.FirstTouchTicks = lead.ArrivedTicks;
            lead.FirstTouchById = index % 5 == 0 ? LeadLab.Ann : LeadLab.Ben;
            lead.FirstTouchSeconds = index * 50;
        }

        lead.Attempts = index % 9;
        lead.Reasons = (LeadReasons)(index % 512);
        lead.DispositionId = index % 4 == 3 ? null : index % 4 + 1;
        lead.Recovery = (LeadRecovery)(index % 3);
        lead.IsReached = index % 5 == 2;
        lead.Closing = index % 7 == 3 ? LeadClosing.Merged : LeadClosing.None;
        lead.Status = index % 3 == 2 ? LeadStatus.Closed : LeadStatus.Open;
    }
}

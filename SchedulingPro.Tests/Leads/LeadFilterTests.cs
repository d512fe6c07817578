using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadFilterTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void Write_EveryField_IsReadAsItWas()
    {
        foreach (var field in LeadFilterCatalog.All)
        {
            var value = field.Options.Count > 0 ? field.Options[^1].Value : "7";
            foreach (var term in new[] { FilterTerm.AnyOf(value), FilterTerm.NoneOf(value) })
            {
                var filter = LeadFilter.None.With(field.Key, term);
                var problems = new List<string>();

                Assert.Equal(filter, LeadFilterCodec.Read(LeadFilterCodec.Write(filter), problems));
                Assert.Empty(problems);
            }
        }

        var whole = LeadFilter.None.With(LeadFilterKeys.Person, "me", "4", FilterValues.NotGiven) with
        {
            Search = "312 555",
            Arrived = PeriodChoice.Custom(new(2026, 3, 1), new(2026, 3, 31)),
        };
        Assert.Equal(whole, LeadFilterCodec.Read(LeadFilterCodec.Write(whole), []));
        Assert.Equal(whole.GetHashCode(), LeadFilterCodec.Read(LeadFilterCodec.Write(whole), []).GetHashCode());
    }

    [Fact]
    public void Read_WhatCannotBeUnderstood_IsLeftOutAndDescribed()
    {
        var problems = new List<string>();

        var filter = LeadFilterCodec.Read(
            [
                ("age", "30"),
                ("age", "yesterday"),
                ("person", "-1"),
                ("person", "007"),
                ("hour", "24"),
                ("from", "31 May"),
                ("unknown", "1"),
                ("outcome", "booked"),
                ("q", "  " + new string('x', 500)),
            ],
            problems
        );

        Assert.Equal(LeadFilter.None.With("age", "30") with { Search = new string('x', 100) }, filter);
        Assert.Equal(5, problems.Count);
    }

    [Fact]
    public void AgeOf_AnyAct_HasTheBandWhoseLimitsItLiesIn()
    {
        // The night of the change to summer time, a Sunday, and the Monday after it.
        var hours = new BusinessHours(
            new Dictionary<DayOfWeek, OpenHours>
            {
                [DayOfWeek.Saturday] = new(new(9, 0), new(14, 0)),
                [DayOfWeek.Sunday] = new(new(1, 0), new(4, 0)),
                [DayOfWeek.Monday] = new(new(8, 0), new(0, 0)),
            },
            NewYork
        );
        var random = new Random(5);
        foreach (var now in new[] { (8, 6, 59), (8, 8, 20), (9, 12, 3), (9, 20, 0), (11, 3, 0) })
        {
            var nowUtc = new DateTime(2026, 3, now.Item1, now.Item2, now.Item3, 0, DateTimeKind.Utc);
            var limits = Enum.GetValues<LeadAgeBand>()
                .Where(b => b != LeadAgeBand.Older)
                .Select(b => LeadAge.OldestOf(b, hours, nowUtc))
                .ToList();
            for (var i = 0; i < 300; i++)
            {
                var act = nowUtc.AddSeconds(-random.Next(i < 150 ? 90_000 : 400_000));
                var expected = limits.FindIndex(l => act >= l) is var band and >= 0
                    ? (LeadAgeBand)band
                    : LeadAgeBand.Older;
                Assert.Equal(expected, LeadAge.Of(hours, act, nowUtc).Band);
            }
        }

        var closed = new BusinessHours(new Dictionary<DayOfWeek, OpenHours>(), NewYork);
        var night = LeadAge.Of(closed, TestClock.Start.AddHours(-9), TestClock.Start);
        Assert.Equal((TimeSpan.Zero, LeadAgeBand.Within5, true), (night.Waited, night.Band, night.IsOutsideHours));
    }
}

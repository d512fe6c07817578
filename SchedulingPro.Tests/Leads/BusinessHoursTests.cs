using System.Globalization;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Tests.Leads;

/// <summary>The clock of waiting leads: New York, Monday to Friday 8 to 18, Saturday 9 to 14 unless a test says otherwise.</summary>
public sealed class BusinessHoursTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly BusinessHours Usual = new(BusinessHours.Default, NewYork);

    [Theory]
    [InlineData("2026-05-04 09:00", "2026-05-04 09:05", 5)] // within a day
    [InlineData("2026-05-04 17:55", "2026-05-05 08:05", 10)] // over night
    [InlineData("2026-05-09 13:50", "2026-05-11 08:10", 20)] // Saturday to Monday
    [InlineData("2026-05-10 03:00", "2026-05-10 20:00", 0)] // Sunday
    [InlineData("2026-05-04 07:00", "2026-05-11 07:00", 5 * 600 + 300)] // a week
    [InlineData("2026-05-04 09:05", "2026-05-04 09:00", 0)] // backwards
    public void Elapsed_AnyTimes_CountsWhatIsOpen(string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Usual.Elapsed(Utc(from), Utc(to)));

    [Theory]
    [InlineData("2026-03-08", 23)] // the clocks go forward
    [InlineData("2026-11-01", 25)] // and back
    [InlineData("2026-05-03", 24)]
    public void Elapsed_OpenAllDay_IsTheTimeThatReallyPasses(string sunday, int hours)
    {
        var always = new BusinessHours(
            Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => new OpenHours(new(0, 0), new(0, 0))),
            NewYork
        );
        var date = DateTime.Parse(sunday, CultureInfo.InvariantCulture);

        Assert.Equal(
            TimeSpan.FromHours(hours),
            always.Elapsed(Utc($"{date:yyyy-MM-dd} 00:00"), Utc($"{date.AddDays(1):yyyy-MM-dd} 00:00"))
        );
    }

    [Theory]
    [InlineData("2026-03-08", "02:10", "02:50", 0)] // hours that the clocks skip
    [InlineData("2026-03-08", "02:30", "04:00", 60)]
    [InlineData("2026-03-08", "01:30", "02:30", 30)]
    [InlineData("2026-11-01", "00:30", "02:30", 180)] // and that they repeat
    public void Elapsed_HoursAtTheChange_CountOnceWhatExists(string sunday, string opens, string closes, int minutes)
    {
        var hours = new BusinessHours(
            new Dictionary<DayOfWeek, OpenHours>
            {
                [DayOfWeek.Sunday] = new(
                    TimeOnly.Parse(opens, CultureInfo.InvariantCulture),
                    TimeOnly.Parse(closes, CultureInfo.InvariantCulture)
                ),
            },
            NewYork
        );

        Assert.Equal(TimeSpan.FromMinutes(minutes), hours.Elapsed(Utc($"{sunday} 00:00"), Utc($"{sunday} 12:00")));
    }

    [Theory]
    [InlineData("2026-05-04 09:00", "2026-05-04 09:00")]
    [InlineData("2026-05-04 18:00", "2026-05-05 08:00")]
    [InlineData("2026-05-09 14:00", "2026-05-11 08:00")]
    [InlineData("2026-03-06 18:00", "2026-03-07 09:00")]
    public void NextOpen_AnyTime_IsOpenThen(string at, string opens) =>
        Assert.Equal(Utc(opens), Usual.NextOpen(Utc(at)));

    [Fact]
    public void NextOpen_NeverOpenOrOneDay_EndsAnyway()
    {
        var never = new BusinessHours(new Dictionary<DayOfWeek, OpenHours>(), NewYork);
        var mondays = new BusinessHours(
            new Dictionary<DayOfWeek, OpenHours> { [DayOfWeek.Monday] = new(new(9, 0), new(10, 0)) },
            NewYork
        );

        Assert.Equal(Utc("2026-05-04 11:00"), never.NextOpen(Utc("2026-05-04 11:00")));
        Assert.False(never.IsOpen(Utc("2026-05-04 11:00")));
        Assert.Equal(Utc("2026-05-11 09:00"), mondays.NextOpen(Utc("2026-05-04 11:00")));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame_AndNothingIsTheDefault()
    {
        var days = new Dictionary<DayOfWeek, OpenHours> { [DayOfWeek.Sunday] = new(new(7, 30), new(0, 0)) };

        Assert.Equal(days, BusinessHours.Read(BusinessHours.Write(days), NewYork).Days.ToDictionary());
        Assert.Empty(BusinessHours.Read(BusinessHours.Write(new Dictionary<DayOfWeek, OpenHours>()), NewYork).Days);
        Assert.Equal(BusinessHours.Default, BusinessHours.Read("", NewYork).Days);
    }

    private static DateTime Utc(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return TimeZoneInfo.ConvertTimeToUtc(time, NewYork);
    }
}

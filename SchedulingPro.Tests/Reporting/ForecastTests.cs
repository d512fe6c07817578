using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Tests.Reporting;

public sealed class ForecastTests
{
    // Four Mondays to Sundays; today is Monday, June 1.
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Of_SteadyWeeks_IsExactAndCertain()
    {
        var forecast = Forecast.Of(
            History(56, d => d.DayOfWeek == DayOfWeek.Sunday ? 0 : 10),
            0,
            new(Today, 4),
            new(2026, 6, 30)
        );

        // June 2026 has 26 days that are not Sundays.
        Assert.Equal(new Forecast(260, 260, 260, 56), forecast);
    }

    [Fact]
    public void Of_DaysThatStray_HasAnIntervalByHand()
    {
        // Each weekday is 8 and 12 by turns: mean 10, squared distances 28 × 4 = 112, over 28 - 7 = 21.
        var history = History(28, d => (Today.DayNumber - d.DayNumber - 1) / 7 % 2 == 0 ? 8 : 12);

        var forecast = Forecast.Of(history, 30, new(Today, 2), new(2026, 6, 3))!;

        // Today, two more days, and the uncertainty of their two means of four days each.
        var reach = 1.2816 * Math.Sqrt(112.0 / 21 * (3 + (2.0 / 4)));
        Assert.Equal(60, forecast.Expected, 9);
        Assert.Equal(60 - reach, forecast.Low, 9);
        Assert.Equal(60 + reach, forecast.High, 9);
    }

    [Fact]
    public void Of_TooLittleToTell_IsNothing()
    {
        Assert.Null(Forecast.Of(History(27, _ => 5), 0, new(Today, 0), new(2026, 6, 30)));
        Assert.Null(Forecast.Of(History(56, _ => 0), 0, new(Today, 0), new(2026, 6, 30)));
        Assert.Null(Forecast.Of(History(56, _ => 5), 0, new(Today, 0), new(2026, 5, 31)));
    }

    [Fact]
    public void Of_MuchThereAlready_IsNeverBelowIt()
    {
        var history = History(28, d => (Today.DayNumber - d.DayNumber - 1) / 7 % 2 == 0 ? 0 : 20);

        var forecast = Forecast.Of(history, 100, new(Today, 40), Today)!;

        Assert.Equal((140, 140), (forecast.Expected, forecast.Low));
    }

    private static List<DayValue> History(int days, Func<DateOnly, double> value) =>
        [
            .. Enumerable
                .Range(1, days)
                .Select(back => Today.AddDays(-back))
                .Reverse()
                .Select(day => new DayValue(day, value(day))),
        ];
}

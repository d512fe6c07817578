namespace SchedulingPro.Core.Reporting;

/// <summary>What a count will come to by the end of a span of days, if things go on as in the last weeks.</summary>
/// <param name="Expected">Expected total.</param>
/// <param name="Low">Lower end of the 80 % interval; never below what is there already.</param>
/// <param name="High">Upper end of the 80 % interval.</param>
/// <param name="HistoryDays">Whole days that it rests on.</param>
public sealed record Forecast(double Expected, double Low, double High, int HistoryDays)
{
    /// <summary>Most days of the past that are looked at: eight weeks, so that each weekday is there eight times.</summary>
    public const int MostHistoryDays = 56;

    /// <summary>Fewest days of the past for a forecast: four of each weekday.</summary>
    public const int FewestHistoryDays = 28;

    // 80 % of a normal distribution lie within so many standard deviations.
    private const double Width = 1.2816;

    /// <summary>
    /// Each remaining day is expected to be like the mean of the same weekday in the last eight weeks; the interval comes from how
    /// far days strayed from that, and from how few there were to tell it by. No trend and no season of the year is assumed.
    /// </summary>
    /// <param name="history">Whole local days up to yesterday, ascending, zeros included.</param>
    /// <param name="before">What the days of the span before <paramref name="today"/> came to.</param>
    /// <param name="today">Today with what it came to so far.</param>
    /// <param name="last">Last day of the span.</param>
    /// <returns>Null while there are fewer than <see cref="FewestHistoryDays"/> days, none of them above zero, or no day is left.</returns>
    public static Forecast? Of(IReadOnlyList<DayValue> history, double before, DayValue today, DateOnly last)
    {
        var past = history.Skip(Math.Max(history.Count - MostHistoryDays, 0)).ToList();
        if (past.Count < FewestHistoryDays || past.All(d => d.Value <= 0) || last < today.Date)
        {
            return null;
        }

        var weekdays = past.GroupBy(d => d.Date.DayOfWeek)
            .ToDictionary(g => g.Key, g => (Mean: g.Average(d => d.Value), Days: g.Count()));
        var strayed =
            past.Sum(d => Math.Pow(d.Value - weekdays[d.Date.DayOfWeek].Mean, 2)) / (past.Count - weekdays.Count);
        var expected = before + Math.Max(today.Value, weekdays[today.Date.DayOfWeek].Mean);
        var there = before + today.Value;
        var variance = strayed;
        var coming = new Dictionary<DayOfWeek, int>();
        for (var day = today.Date.AddDays(1); day <= last; day = day.AddDays(1))
        {
            expected += weekdays[day.DayOfWeek].Mean;
            variance += strayed;
            coming[day.DayOfWeek] = coming.GetValueOrDefault(day.DayOfWeek) + 1;
        }

        // The means are estimates too, and all days of a weekday share the same one.
        variance += coming.Sum(c => c.Value * c.Value * strayed / weekdays[c.Key].Days);
        var reach = Width * Math.Sqrt(variance);
        return new(expected, Math.Max(expected - reach, there), expected + reach, past.Count);
    }
}

namespace SchedulingPro.Core.Reporting;

/// <summary>Which sizes of buckets suit a period: enough of them to see a shape, few enough to see them all.</summary>
public static class Granularities
{
    private const int MostDaysByHour = 14;
    private const int MostDaysByDay = 400;
    private const int FewestDaysByWeek = 14;
    private const int FewestDaysByMonth = 60;

    /// <summary>What people may choose for <paramref name="period"/>, smallest first; never empty.</summary>
    public static IReadOnlyList<Granularity> For(ReportPeriod period)
    {
        var choices = new List<Granularity>(4);
        if (period.Days <= MostDaysByHour)
        {
            choices.Add(Granularity.Hour);
        }

        if (period.Days <= MostDaysByDay)
        {
            choices.Add(Granularity.Day);
        }

        if (period.Days >= FewestDaysByWeek)
        {
            choices.Add(Granularity.Week);
        }

        if (period.Days >= FewestDaysByMonth)
        {
            choices.Add(Granularity.Month);
        }

        return choices;
    }

    /// <summary>What is shown until people choose: hours for up to two days, days for a quarter, weeks for a year, else months.</summary>
    public static Granularity Default(ReportPeriod period) =>
        period.Days switch
        {
            <= 2 => Granularity.Hour,
            <= 92 => Granularity.Day,
            <= 400 => Granularity.Week,
            _ => Granularity.Month,
        };
}

using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Breaks the sessions without a booking down by each reason.</summary>
internal sealed class DropOffModel(InsightAsker asker, BreakdownQuery breakdown, ServedZipQuery served)
    : IDropOffFigures
{
    private static readonly MetricDefinition[] Measured =
    [
        MetricCatalog.Find("interacted")!,
        MetricCatalog.Find("qualifiedAbandoned")!,
    ];

    public Task<DropOffView> LoadAsync(DropOffState state, CancellationToken cancellationToken) =>
        asker.AskAsync(
            state.Selection,
            ComparisonChoice.None,
            question => CountAsync(question, state.Most, cancellationToken),
            cancellationToken
        );

    private async Task<DropOffView> CountAsync(InsightQuestion question, int most, CancellationToken cancellationToken)
    {
        var lost = question.Selection.Filter.With(FilterKeys.Counted, FilterTerm.NoneOf("booked"));
        var noSlots = lost.With(FilterKeys.TurnedAway, TurnedAway.NoSlots);
        var steps = ReasonsAsync(lost, "lastStep");
        var blockers = ReasonsAsync(lost, "blocker");
        var unserved = ReasonsAsync(lost.With(FilterKeys.TurnedAway, TurnedAway.OutsideArea), "zip");
        var lostByDay = BreakAsync(noSlots, "weekday");
        var allByDay = BreakAsync(question.Selection.Filter, "weekday");
        var all = await allByDay;
        return new()
        {
            Period = question.Period,
            IsRunning = question.IsRunning,
            SeesNothing = question.SeesNothing,
            HasAnySessions = all.Total.Sessions > 0 || await asker.HasAnyAsync(question, cancellationToken),
            Sessions = all.Total.Sessions,
            LastSteps = await steps,
            Blockers = await blockers,
            Unserved = await unserved,
            NoSlots = noSlots,
            Asked = question.Selection.Filter,
            Days = Days(await lostByDay, all, question.User.WeekStart == DayOfWeek.Sunday),
            ServedZips = await served.CountAsync(question.User.Scope, question.User.TenantId, cancellationToken),
        };

        async Task<DropOffReasons> ReasonsAsync(SessionFilter filter, string dimension)
        {
            var found = await BreakAsync(filter, dimension);
            var shown = found.Rows.Take(most).ToList();
            var others = found.Rows.Skip(most).ToList();
            return new(filter, found.Dimensions[0], shown, found.Together(others), others.Count, found.Total);
        }

        Task<Breakdown> BreakAsync(SessionFilter filter, string dimension) =>
            Task.Run(
                () =>
                    breakdown.ExecuteAsync(
                        question.User.Scope,
                        question.Selection with
                        {
                            Filter = filter,
                        },
                        [DimensionCatalog.Find(dimension)!],
                        question.Period.Zone,
                        Measured,
                        cancellationToken
                    ),
                cancellationToken
            );
    }

    private static List<DropOffDay> Days(Breakdown lost, Breakdown all, bool startsOnSunday)
    {
        var noSlots = lost.Rows.ToDictionary(r => r.Values[0].Key, r => r.Sessions, StringComparer.Ordinal);
        return
        [
            .. all
                .Rows.Select(r => new DropOffDay(r.Values[0], noSlots.GetValueOrDefault(r.Values[0].Key), r.Engaged))
                .OrderBy(d => Place(d.Day.Key, startsOnSunday)),
        ];
    }

    private static int Place(string day, bool startsOnSunday) =>
        int.TryParse(day, CultureInfo.InvariantCulture, out var number) ? (startsOnSunday ? number % 7 : number) : 8;
}

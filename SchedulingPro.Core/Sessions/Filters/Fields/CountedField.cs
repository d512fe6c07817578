using System.Linq.Expressions;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Definitions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// The sessions that a number counts: a metric by its key, or a funnel's step (<c>reached:issue</c>) or loss
/// (<c>lost:issue</c>, <c>lost:issue-customer</c>). A field of its own, so that whatever else is asked stays as it is and the list is exactly as long as
/// the number.
/// </summary>
internal sealed class CountedField : SessionFilterField
{
    internal const string ReachedPrefix = "reached:";
    internal const string LostPrefix = "lost:";
    internal const string LeadTimePrefix = "leadTime:";

    public override string Key => FilterKeys.Counted;

    public override string Label => "Counted in";

    public override bool IsOffered => false;

    public override IReadOnlyList<FilterOption> Options { get; } =
    [
        .. MetricCatalog
            .All.OfType<ICountedSessions>()
            .Cast<MetricDefinition>()
            .Select(m => new FilterOption(m.Key, m.Label)),
        .. MetricCatalog.All.OfType<FollowUpMetric>().Select(m => new FilterOption(m.Key, m.Label)),
        new(SelfRecovered.KeyText, SelfRecovered.LabelText),
        .. MilestoneSteps.All.Select(s => new FilterOption(
            ReachedPrefix + MilestoneSteps.Key(s),
            $"Funnel: {MilestoneSteps.Label(s)}"
        )),
        .. MilestoneSteps.All.Select(s => new FilterOption(
            LostPrefix + MilestoneSteps.Key(s),
            $"Funnel: lost after “{MilestoneSteps.Label(s)}”"
        )),
        .. from step in MilestoneSteps.All
        from next in MilestoneSteps.All
        where (int)next > (int)step * 2
        select new FilterOption(
            LostBetween(step, next),
            $"Funnel: lost between “{MilestoneSteps.Label(step)}” and “{MilestoneSteps.Label(next)}”"
        ),
        .. LeadTimeBand.All.Select(b => new FilterOption(
            LeadTimePrefix + b.Key,
            b switch
            {
                { FromDays: null } => "Appointment before the visit",
                { ToDays: null } => $"Appointment {b.FromDays} days ahead or more",
                _ => $"Appointment {b.FromDays} to under {b.ToDays} days ahead",
            }
        )),
    ];

    /// <summary>Reached <paramref name="step"/>, but not <paramref name="next"/>.</summary>
    internal static string LostBetween(Milestones step, Milestones next) =>
        $"{LostPrefix}{MilestoneSteps.Key(step)}-{MilestoneSteps.Key(next)}";

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of(term.Values.Select(value => Of(value, context)), term.Excluded);

    private static Expression<Func<Session, bool>> Of(string value, FilterContext context)
    {
        if (value == SelfRecovered.KeyText)
        {
            return RecoveredField.BySelf(context);
        }

        if (value.StartsWith(ReachedPrefix, StringComparison.Ordinal))
        {
            var step = (int)MilestoneSteps.Parse(value[ReachedPrefix.Length..]);
            return s => (int)s.Milestones >= step;
        }

        if (value.StartsWith(LostPrefix, StringComparison.Ordinal))
        {
            var steps = value[LostPrefix.Length..].Split('-');
            var step = (int)MilestoneSteps.Parse(steps[0]);
            var next = steps.Length == 1 ? step * 2 : (int)MilestoneSteps.Parse(steps[1]);
            return s => (int)s.Milestones >= step && (int)s.Milestones < next;
        }

        if (value.StartsWith(LeadTimePrefix, StringComparison.Ordinal))
        {
            return AheadBy(LeadTimeBand.All.First(b => b.Key == value[LeadTimePrefix.Length..]));
        }

        if (MetricCatalog.Find(value) is FollowUpMetric followUp)
        {
            var leads = context.Leads.Where(LeadMeasure.Counts).Where(followUp.Counted);
            return s => leads.Any(l => l.SessionId == s.Id);
        }

        return ((ICountedSessions)MetricCatalog.Find(value)!).Counted;
    }

    private static Expression<Func<Session, bool>> AheadBy(LeadTimeBand band)
    {
        const int booked = (int)Milestones.Booked;
        var epoch = SessionKey.CreatedOn(0).Ticks;
        var (from, to) = (band.FromTicks, band.ToTicks);
        return s =>
            ((int)s.Milestones & booked) != 0
            && s.SlotTicks != null
            && s.SlotTicks - (s.Id / SessionKey.KeysPerTick) - epoch >= from
            && s.SlotTicks - (s.Id / SessionKey.KeysPerTick) - epoch < to;
    }
}

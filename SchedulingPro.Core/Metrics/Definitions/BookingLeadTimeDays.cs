using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class BookingLeadTimeDays : MetricDefinition, ICountedSessions
{
    /// <summary>Booked sessions with a time slot: those whose lead time there is.</summary>
    internal static readonly Expression<Func<Session, bool>> BookedWithSlot = s =>
        (s.Milestones & Milestones.Booked) != 0 && s.SlotTicks != null;

    public Expression<Func<Session, bool>> Counted => BookedWithSlot;

    public override string Key => "bookingLeadTimeDays";

    public override string Label => "Booking lead time (median)";

    public override string Formula => "Median time from the visit to the chosen time slot, of booked sessions";

    public override MetricUnit Unit => MetricUnit.Days;

    public override MetricGroup Group => MetricGroup.Conversion;

    internal override MetricNeeds Needs => MetricNeeds.BookingLeadTimes;

    internal override double? Value(MetricFacts facts) => facts.MedianBookingLeadTimeDays;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Counted, Key);
}

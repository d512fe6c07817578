using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalAbandonedSessionsSentToBookings()
    : CountMetric(s => s.Outcome == SessionOutcome.Abandoned && (s.Flags & SessionFlags.HasBooking) != 0)
{
    public override string Key => "totalAbandonedSessionsSentToBookings";

    public override string Label => "Abandoned, sent to bookings";

    public override string Formula => "Abandoned sessions with a booking";

    public override MetricGroup Group => MetricGroup.Abandonment;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalBookingsCreated()
    : CountMetric(s => (s.Flags & SessionFlags.HasBooking) != 0 && s.Outcome != SessionOutcome.Abandoned)
{
    public override string Key => "totalBookingsCreated";

    public override string Label => "Bookings created";

    public override string Formula => "Sessions with a booking that are not abandoned";

    public override MetricGroup Group => MetricGroup.Volume;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalMembershipInterest() : CountMetric(s => (s.Flags & SessionFlags.MembershipInterest) != 0)
{
    public override string Key => "totalMembershipInterest";

    public override string Label => "Membership interest";

    public override string Formula =>
        "Sessions whose membership interest is filled with anything but no, none or false";

    public override MetricGroup Group => MetricGroup.Volume;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;
}

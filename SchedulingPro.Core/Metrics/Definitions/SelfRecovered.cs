using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class SelfRecovered : MetricDefinition
{
    public override string Key => "selfRecovered";

    public override string Label => "Self-recovered";

    public override string Formula =>
        "Abandoned sessions whose phone or e-mail booked later without a touch by the office";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricGroup Group => MetricGroup.Abandonment;

    internal override MetricNeeds Needs => MetricNeeds.SelfRecovered;

    internal override double? Value(MetricFacts facts) => facts.SelfRecovered;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Recovered, "self");
}

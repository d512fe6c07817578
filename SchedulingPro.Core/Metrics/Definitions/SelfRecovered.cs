using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class SelfRecovered : MetricDefinition
{
    internal const string KeyText = "selfRecovered";
    internal const string LabelText = "Self-recovered";

    public override string Key => KeyText;

    public override string Label => LabelText;

    public override string Formula =>
        "Abandoned sessions whose phone or e-mail booked later without a touch by the office";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricGroup Group => MetricGroup.Abandonment;

    internal override MetricNeeds Needs => MetricNeeds.SelfRecovered;

    internal override double? Value(MetricFacts facts) => facts.SelfRecovered;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Counted, Key);
}

using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Definitions;

internal sealed class TotalCustomerContactsCaptured : MetricDefinition
{
    public override string Key => "totalCustomerContactsCaptured";

    public override string Label => "Contacts captured";

    public override string Formula => "Distinct customer names (first and last name, letter case and spaces ignored)";

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricGroup Group => MetricGroup.Volume;

    internal override MetricNeeds Needs => MetricNeeds.DistinctNames;

    internal override double? Value(MetricFacts facts) => facts.DistinctNames;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.DistinctName, FilterValues.Yes);
}

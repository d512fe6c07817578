using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Experiments;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>One of the schedulers side by side.</summary>
/// <param name="Id">Scheduler ID.</param>
/// <param name="Name">Name with its company.</param>
/// <param name="Figures">All that is counted of it.</param>
/// <param name="Rate">The rate that the read-out is about.</param>
public sealed record CompareGroup(string Id, string Name, MetricResult Figures, Proportion Rate)
{
    public long Engaged => (long)(Figures["interacted"] ?? 0);
}

using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>Ways from a scheduler's numbers to its sessions.</summary>
internal static class CompareLinks
{
    public static SessionLinks Of(CompareView view, SessionFilter filter, CompareGroup group) =>
        new(filter.With(FilterKeys.Scheduler, group.Id), view.Period.First, view.Period.Last);
}

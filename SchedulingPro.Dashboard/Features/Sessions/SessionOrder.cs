using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>An order of the list and its words.</summary>
internal sealed record SessionOrder(SessionSort Sort, bool Descending, string Label)
{
    public string Key => (Descending ? "-" : "") + SessionOrders.KeyOf(Sort);
}

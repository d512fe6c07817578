using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>The orders of the scheduler list. What has no value comes last in both directions.</summary>
internal static class SchedulerOrder
{
    private static readonly Dictionary<string, Func<SchedulerListItem, IComparable?>> Values = new()
    {
        ["name"] = item => item.Name.ToLowerInvariant(),
        ["status"] = item => item.Status.Length == 0 ? null : item.Status.ToLowerInvariant(),
        ["created"] = item => item.CreatedOn,
        ["modified"] = item => item.ModifiedOn,
        ["last"] = item => item.LastSessionOn,
        ["sessions"] = item => item.Activity.Sessions,
        ["rate"] = item => item.Activity.CompletionRate,
        ["engaged"] = item => item.Activity.EngagedCompletionRate,
    };

    public static IReadOnlyCollection<string> Keys => Values.Keys;

    public static IReadOnlyList<SchedulerListItem> Sort(IEnumerable<SchedulerListItem> items, TableSort sort)
    {
        var value = Values[sort.Key];
        var known = items.OrderBy(i => value(i) is null);
        var ordered = sort.Descending ? known.ThenByDescending(value) : known.ThenBy(value);
        return [.. ordered.ThenBy(i => i.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(i => i.Key)];
    }
}

using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>Offers what the signed-in person may see.</summary>
internal sealed class FilterValueSource(IUserContextAccessor users, FilterOptionsQuery options) : IFilterValues
{
    public async Task<IReadOnlyList<FilterOption>> FindAsync(
        SessionFilterField field,
        string search,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await options.ExecuteAsync(user.Scope, field, search, cancellationToken);
    }
}

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

        // Off the circuit's thread: a file database answers on the thread that asks, and typing has to stay fluent.
        return await Task.Run(
            () => options.ExecuteAsync(user.Scope, field, search, cancellationToken),
            cancellationToken
        );
    }
}

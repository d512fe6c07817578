using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>The values of the queue's filters that the signed-in person may choose from.</summary>
internal sealed class LeadFilterValues(IUserContextAccessor users, LeadFilterOptionsQuery options)
{
    /// <summary>The field as the filter bar asks it.</summary>
    public FilterQuestion Ask(LeadFilterField field) =>
        new(field.Key, field.Label, field.Options, (search, cancel) => FindAsync(field, search, cancel))
        {
            SpeaksForItself = field.Session is { Vocabulary: not null, Names: null },
            IsFoundOneByOne = field.Session?.Names is not null,
        };

    private async Task<IReadOnlyList<FilterOption>> FindAsync(
        LeadFilterField field,
        string search,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await options.ExecuteAsync(user.Scope, field, search, cancellationToken);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Queue.Fields;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>The values that people are offered for a filter of leads.</summary>
public sealed class LeadFilterOptionsQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    FilterOptionsQuery sessionOptions
)
{
    /// <summary>
    /// Values of <paramref name="field"/> that hold <paramref name="search"/> (empty for all), at most
    /// <see cref="FilterOptionsQuery.Most"/>. People are colleagues: all users, also such as cannot sign in any more.
    /// </summary>
    public async Task<IReadOnlyList<FilterOption>> ExecuteAsync(
        DataScope scope,
        LeadFilterField field,
        string search,
        CancellationToken cancellationToken
    )
    {
        if (field.Session is { } session)
        {
            return await sessionOptions.ExecuteAsync(scope, session, search, cancellationToken);
        }

        var all = field.Options.Count > 0 ? field.Options : await FromDataAsync(field, cancellationToken);
        return
        [
            .. all.Where(o => o.Label.Contains(search, StringComparison.OrdinalIgnoreCase))
                .Take(FilterOptionsQuery.Most),
        ];
    }

    private async Task<IReadOnlyList<FilterOption>> FromDataAsync(
        LeadFilterField field,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (field is PersonField or NumberField { IsPerson: true })
        {
            var users = await db
                .Users.AsNoTracking()
                .OrderBy(u => u.DisplayName)
                .Select(u => new { u.Id, u.DisplayName })
                .ToListAsync(cancellationToken);
            return
            [
                new(NumberField.Me, "Me"),
                new(FilterValues.NotGiven, "Nobody"),
                .. users.Select(u => new FilterOption(u.Id.ToString(CultureInfo.InvariantCulture), u.DisplayName)),
            ];
        }

        var dispositions = await db
            .LeadDispositions.AsNoTracking()
            .OrderBy(d => d.Position)
            .ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Label })
            .ToListAsync(cancellationToken);
        return
        [
            new(FilterValues.NotGiven, "None yet"),
            .. dispositions.Select(d => new FilterOption(d.Id.ToString(CultureInfo.InvariantCulture), d.Label)),
        ];
    }
}

using SchedulingPro.Core.Names;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>Reads names and loads files of them for whoever is asking.</summary>
internal sealed class NamesModel(IUserContextAccessor users, NameListQuery query, NameStore store)
{
    public async Task<NamesView> LoadAsync(NamesState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var tenants = await query.TenantsAsync(user.Scope, cancellationToken);
        var tenant = TenantOf(state, tenants);
        var names = await query.ExecuteAsync(user.Scope, tenant, state.Kind, state.Search, cancellationToken);
        return new(state, tenant, tenants, names, user.TimeZone);
    }

    /// <summary>All names that the state means, not only those that the page shows at once.</summary>
    public async Task<IReadOnlyList<NameListItem>> FindAsync(NamesState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var tenant = TenantOf(state, await query.TenantsAsync(user.Scope, cancellationToken));
        return await query.FindAsync(user.Scope, tenant, state.Kind, state.Search, cancellationToken);
    }

    /// <summary>Loads a file; where anything is wrong with it, nothing of it is taken and the errors are returned.</summary>
    public async Task<(NameCounts? Counts, IReadOnlyList<NamesFileError> Errors)> TakeAsync(
        long tenantId,
        NameKind kind,
        Stream file,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        var read = await NamesFile.ReadAsync(file, kind, cancellationToken);
        return read.Errors.Count > 0
            ? (null, read.Errors)
            : (await store.TakeFromFileAsync(user.Actor, tenantId, kind, read.Names, cancellationToken), []);
    }

    private static long TenantOf(NamesState state, IReadOnlyList<(long Id, string Name)> tenants) =>
        tenants.FirstOrDefault(t => t.Id == state.TenantId, tenants.FirstOrDefault()).Id;
}

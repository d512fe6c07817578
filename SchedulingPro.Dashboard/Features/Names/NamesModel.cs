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
        var tenant = tenants.FirstOrDefault(t => t.Id == state.TenantId, tenants.FirstOrDefault()).Id;
        var names = await query.ExecuteAsync(user.Scope, tenant, state.Kind, state.Search, cancellationToken);
        return new(state, tenant, tenants, names, user.TimeZone);
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
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Components.Annotations;

/// <summary>Notes of the signed-in person's tenant, in the database.</summary>
internal sealed class AnnotationSource(IUserContextAccessor users, AnnotationEditor editor, FilterOptionsQuery options)
    : IAnnotations
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => users.GetAsync(cancellationToken);

    public async Task<IReadOnlyList<FilterOption>> CompaniesAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => options.OwnersAsync(user.Scope, FilterKeys.Company, cancellationToken),
            cancellationToken
        );
    }

    public async Task<string?> SaveAsync(
        int? id,
        DateOnly date,
        string text,
        int? companyId,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => editor.SaveAsync(user, id, date, text, companyId, cancellationToken),
            cancellationToken
        );
    }

    public async Task<bool> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => editor.RemoveAsync(user, id, cancellationToken), cancellationToken);
    }
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.Annotations;

/// <summary>Writes notes on days for the person asking.</summary>
public interface IAnnotations
{
    Task<UserContext> UserAsync(CancellationToken cancellationToken);

    /// <summary>Companies that a note can be about.</summary>
    Task<IReadOnlyList<FilterOption>> CompaniesAsync(CancellationToken cancellationToken);

    /// <summary>Writes a note or changes one; answers what is wrong, or null.</summary>
    Task<string?> SaveAsync(int? id, DateOnly date, string text, int? companyId, CancellationToken cancellationToken);

    Task<bool> RemoveAsync(int id, CancellationToken cancellationToken);
}

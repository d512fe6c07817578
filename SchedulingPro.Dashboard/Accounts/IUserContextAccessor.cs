using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts;

/// <summary>
/// Who is asking, for page models and endpoints. Works in a circuit, while a page is made on the server, and in endpoints.
/// </summary>
internal interface IUserContextAccessor
{
    /// <summary>Reads the signed-in user, their roles and scope from the database; <see cref="UserContext.Nobody"/> for everybody else.</summary>
    Task<UserContext> GetAsync(CancellationToken cancellationToken = default);
}

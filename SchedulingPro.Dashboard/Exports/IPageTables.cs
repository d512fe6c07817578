using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>
/// The tables of a page for its export: the very ones that the page shows for the same query string, in the same order, with
/// all their rows. Each page with tables registers one.
/// </summary>
internal interface IPageTables
{
    /// <summary>Names the page in URLs and file names: "performance".</summary>
    string Page { get; }

    /// <summary>Who may open the page: a name of <see cref="Policies"/>.</summary>
    string Policy => Policies.Staff;

    /// <summary>Counts as the page would.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="query">The page's query string, with its question mark; empty without parameters.</param>
    Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken);
}

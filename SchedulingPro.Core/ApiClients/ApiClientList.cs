using System.Collections.Immutable;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.ApiClients;

/// <summary>API clients, and the companies to choose from for one.</summary>
/// <param name="Clients">Clients by name.</param>
/// <param name="Companies">Companies by name.</param>
public sealed record ApiClientList(ImmutableArray<ApiClientItem> Clients, ImmutableArray<CompanyChoice> Companies)
{
    /// <summary>For who may see none.</summary>
    public static ApiClientList Empty { get; } = new([], []);
}

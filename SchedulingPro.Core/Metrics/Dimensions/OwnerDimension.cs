using System.Globalization;
using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>Company or scheduler; visits that a router has not handed on stand under the router's name.</summary>
internal sealed class OwnerDimension(string key, string label, bool isCompany) : Dimension(key, label, key)
{
    internal override Expression<Func<Session, long>> Code => s => s.OwnerKey;

    internal override Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    )
    {
        var severalCompanies = set.Owners.All.Select(o => o.CompanyId).Distinct().Skip(1).Any();
        return Task.FromResult<IReadOnlyDictionary<long, DimensionValue>>(
            codes.ToDictionary(c => c, c => set.Owners.Find((int)c) is { } owner ? Of(owner) : DimensionValue.NotGiven)
        );

        DimensionValue Of(SessionOwner owner) =>
            isCompany
                ? new(owner.CompanyId.ToString(CultureInfo.InvariantCulture), owner.CompanyName)
                : new(
                    owner.ExternalId,
                    (owner.IsRouter ? $"{owner.Name} (router, not handed on)" : owner.Name)
                        + (severalCompanies ? $" · {owner.CompanyName}" : "")
                );
    }
}

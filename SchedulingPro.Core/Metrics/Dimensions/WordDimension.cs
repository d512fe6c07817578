using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Attribution;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>A dimension whose values are words of a dictionary, or made from them.</summary>
internal sealed class WordDimension(
    string key,
    string label,
    string filterKey,
    Expression<Func<Session, long>> code,
    Func<string, string>? part = null,
    bool isCampaign = false
) : Dimension(key, label, filterKey)
{
    private const int AtOnce = 500;

    internal override Expression<Func<Session, long>> Code => code;

    internal override async Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    )
    {
        var values = new Dictionary<long, DimensionValue> { [0] = DimensionValue.NotGiven };
        var campaigns = isCampaign
            ? await CampaignNames.LoadAsync(
                set.Db,
                [.. set.Owners.All.Select(o => o.TenantId).Distinct()],
                cancellationToken
            )
            : null;
        foreach (var some in codes.Where(c => c != 0).Select(c => (int)c).Chunk(AtOnce))
        {
            var words = await set
                .Db.Vocabulary.AsNoTracking()
                .Where(w => some.Contains(w.Id))
                .Select(w => new { w.Id, w.Value })
                .ToListAsync(cancellationToken);
            foreach (var word in words)
            {
                var value = campaigns?.Of(word.Value) ?? part?.Invoke(word.Value) ?? word.Value;
                values[word.Id] = value == FilterValues.NotGiven ? DimensionValue.NotGiven : new(value, value);
            }
        }

        return values;
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>One owner's day as upstream counted it.</summary>
/// <param name="OwnerKey">Storage key of the scheduler or router.</param>
/// <param name="From">Begin of the day (UTC).</param>
/// <param name="To">Its end (UTC).</param>
/// <param name="ReadOn">When it was read (UTC).</param>
/// <param name="Figures">Numbers by the published field's name.</param>
internal sealed record SnapshotFigures(
    int OwnerKey,
    DateTime From,
    DateTime To,
    DateTime ReadOn,
    ImmutableDictionary<string, double> Figures
)
{
    /// <summary>The snapshots of the owners whose days begin at one of these instants; days of another zone are left out.</summary>
    internal static async Task<List<SnapshotFigures>> LoadAsync(
        SchedulingDbContext db,
        IReadOnlyCollection<int> ownerKeys,
        IReadOnlySet<DateTime> dayBegins,
        CancellationToken cancellationToken
    )
    {
        if (dayBegins.Count == 0 || ownerKeys.Count == 0)
        {
            return [];
        }

        var (first, last) = (dayBegins.Min(), dayBegins.Max());
        var rows = await db
            .PerformanceSnapshots.AsNoTracking()
            .Where(s => ownerKeys.Contains(s.OwnerKey) && s.FromUtc >= first && s.FromUtc <= last)
            .Select(s => new
            {
                s.OwnerKey,
                s.FromUtc,
                s.ToUtc,
                s.ReadOn,
                s.Figures,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(s => dayBegins.Contains(s.FromUtc))
                .Select(s => new SnapshotFigures(s.OwnerKey, s.FromUtc, s.ToUtc, s.ReadOn, Parse(s.Figures))),
        ];
    }

    /// <summary>The number of this name; null where upstream's answer had none.</summary>
    internal double? this[string key] => Figures.TryGetValue(key, out var number) ? number : null;

    private static ImmutableDictionary<string, double> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, double>>(json)!.ToImmutableDictionary();
        }
        catch (JsonException)
        {
            return ImmutableDictionary<string, double>.Empty;
        }
    }
}

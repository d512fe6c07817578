using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions.Filters.Fields;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>The values that people are offered for a filter.</summary>
public sealed class FilterOptionsQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider? clock = null)
{
    private const int MostKept = 100;
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Field, string Owners), (DateTimeOffset On, List<int> Codes)> kept =
        new();

    /// <summary>Most values offered at once; more are found by searching.</summary>
    public const int Most = 200;

    /// <summary>
    /// Values of <paramref name="field"/> that hold <paramref name="search"/> (empty for all), at most <see cref="Most"/>, in
    /// the order of their words; a company or a scheduler is found by its id too. They are limited to the asker's scope: words and ids to those of its sessions. An asker without
    /// any company is offered nothing from the data.
    /// </summary>
    public async Task<IReadOnlyList<FilterOption>> ExecuteAsync(
        DataScope scope,
        SessionFilterField field,
        string search,
        CancellationToken cancellationToken
    )
    {
        if (field.Options.Count > 0)
        {
            return [.. field.Options.Where(o => o.Label.Contains(search, StringComparison.OrdinalIgnoreCase))];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        if (!owners.All.Any())
        {
            return [];
        }

        if (field.Names is { } names)
        {
            return await IdsAsync(db, field, names, owners, search, cancellationToken);
        }

        if (field is SourcePartField part)
        {
            var sources = await WordsAsync(db, field, VocabularyKind.Source, owners, cancellationToken);
            return await PartsAsync(sources, part, search, cancellationToken);
        }

        return field.Vocabulary is { } kind
            ? await OptionsAsync(
                await WordsAsync(db, field, kind, owners, cancellationToken),
                search,
                cancellationToken
            )
            : Owners(owners, field.Key, search);
    }

    /// <summary>
    /// All companies, schedulers or routers of the scope, as <paramref name="ownerKey"/> says, however many: for choices that are
    /// made without searching.
    /// </summary>
    public async Task<IReadOnlyList<FilterOption>> OwnersAsync(
        DataScope scope,
        string ownerKey,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return Owners(await OwnerDirectory.LoadAsync(db, scope, cancellationToken), ownerKey, "", int.MaxValue);
    }

    /// <summary>All words that sessions of the scope have in <paramref name="field"/>, a field with a dictionary, however many.</summary>
    public async Task<IReadOnlyList<string>> AllWordsAsync(
        DataScope scope,
        SessionFilterField field,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        if (field.Vocabulary is not { } kind || !owners.All.Any())
        {
            return [];
        }

        var words = await WordsAsync(db, field, kind, owners, cancellationToken);
        return await words.OrderBy(w => w.Value).Select(w => w.Value).ToListAsync(cancellationToken);
    }

    /// <summary>The words of a dictionary that the sessions of the asker's companies use: others' campaigns are their own affair.</summary>
    private async Task<IQueryable<VocabularyWord>> WordsAsync(
        SchedulingDbContext db,
        SessionFilterField field,
        VocabularyKind kind,
        OwnerDirectory owners,
        CancellationToken cancellationToken
    )
    {
        var words = db.Vocabulary.AsNoTracking().Where(w => w.Kind == kind);
        if (owners.IsComplete || field.WordCode is not { } code)
        {
            return words;
        }

        var used = await UsedAsync(db, field.Key, code, owners, cancellationToken);
        return words.Where(w => used.Contains(w.Id));
    }

    /// <summary>
    /// The codes that sessions of the owners carry. Every letter typed into a search asks again, and the answer is a look at all
    /// their sessions: it is kept for a minute.
    /// </summary>
    private async Task<List<int>> UsedAsync(
        SchedulingDbContext db,
        string field,
        Expression<Func<Session, int>> code,
        OwnerDirectory owners,
        CancellationToken cancellationToken
    )
    {
        var keys = owners.All.Select(o => o.Key).Order().ToList();
        var asked = (field, string.Join(',', keys));
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        if (kept.TryGetValue(asked, out var known) && now - known.On < KeepFor && now >= known.On)
        {
            return known.Codes;
        }

        var codes = await db
            .Sessions.Where(s => keys.Contains(s.OwnerKey))
            .Select(code)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[asked] = (now, codes);
        return codes;
    }

    private static async Task<IReadOnlyList<FilterOption>> OptionsAsync(
        IQueryable<VocabularyWord> words,
        string search,
        CancellationToken cancellationToken
    )
    {
        if (search.Length > 0)
        {
            var part = search.ToLowerInvariant();
            words = words.Where(w => w.Value.ToLower().Contains(part));
        }

        var found = await words.OrderBy(w => w.Value).Take(Most).Select(w => w.Value).ToListAsync(cancellationToken);
        var options = found.Select(v => new FilterOption(v, v)).ToList();
        if (search.Length == 0)
        {
            options.Insert(0, new(FilterValues.NotGiven, "Not given"));
        }

        return options;
    }

    private static async Task<IReadOnlyList<FilterOption>> PartsAsync(
        IQueryable<VocabularyWord> sources,
        SourcePartField field,
        string search,
        CancellationToken cancellationToken
    )
    {
        var words = await sources.Select(w => w.Value).ToListAsync(cancellationToken);
        var parts = words
            .Select(field.Part)
            .Where(p => p != FilterValues.NotGiven && p.Contains(search, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(p => new FilterOption(p, p));
        return search.Length == 0 ? [new(FilterValues.NotGiven, "Not given"), .. parts] : [.. parts];
    }

    /// <summary>Ids that sessions use, with their names where there are any: found by either.</summary>
    private async Task<IReadOnlyList<FilterOption>> IdsAsync(
        SchedulingDbContext db,
        SessionFilterField field,
        NameKind kind,
        OwnerDirectory owners,
        string search,
        CancellationToken cancellationToken
    )
    {
        var tenants = owners.All.Select(o => o.TenantId).Distinct().ToList();
        var names = (
            await db
                .ReferenceNames.AsNoTracking()
                .Where(n => tenants.Contains(n.TenantId) && n.Kind == kind)
                .Select(n => new { n.ExternalId, n.Name })
                .ToListAsync(cancellationToken)
        ).ToLookup(
            n => n.ExternalId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            n => n.Name,
            StringComparer.Ordinal
        );
        var words = await WordsAsync(db, field, NameKinds.Vocabulary(kind), owners, cancellationToken);
        var used = await words.Select(w => w.Value).ToListAsync(cancellationToken);
        var options = used.Select(id => new
            {
                Id = id,
                Name = string.Join(" / ", names[id].Distinct(StringComparer.Ordinal)),
            })
            .Select(o => new FilterOption(o.Id, o.Name.Length == 0 ? o.Id : $"{o.Name} ({o.Id})"))
            .Where(o => o.Label.Contains(search, StringComparison.OrdinalIgnoreCase))
            .OrderBy(o => o.Label == o.Value)
            .ThenBy(o => o.Label, StringComparer.OrdinalIgnoreCase)
            .Take(Most);
        return search.Length == 0 ? [new(FilterValues.NotGiven, "Not given"), .. options] : [.. options];
    }

    private static List<FilterOption> Owners(OwnerDirectory owners, string key, string search, int most = Most)
    {
        var options = key switch
        {
            FilterKeys.Company => owners
                .All.DistinctBy(o => o.CompanyId)
                .Select(o => new FilterOption(
                    o.CompanyId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    o.CompanyName
                )),
            FilterKeys.Router => owners
                .All.Where(o => o.IsRouter)
                .Select(o => new FilterOption(o.ExternalId, $"{o.Name} · {o.CompanyName}")),
            _ => owners.All.Select(o => new FilterOption(
                o.ExternalId,
                o.IsRouter ? $"{o.Name} (router, not handed on)" : $"{o.Name} · {o.CompanyName}"
            )),
        };
        return
        [
            .. options
                .Where(o => o.Value == search || o.Label.Contains(search, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(o => o.Value == search)
                .ThenBy(o => o.Label, StringComparer.OrdinalIgnoreCase)
                .Take(most),
        ];
    }
}

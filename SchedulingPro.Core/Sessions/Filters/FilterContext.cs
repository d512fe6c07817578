using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>What predicates need to know before they can be written: codes of words, keys of schedulers.</summary>
internal sealed class FilterContext
{
    private readonly Dictionary<(VocabularyKind Kind, string Value), int> codes;
    private readonly SchedulingDbContext db;

    private FilterContext(
        Dictionary<(VocabularyKind, string), int> codes,
        OwnerDirectory owners,
        SchedulingDbContext db,
        IQueryable<Session>? metricBase
    )
    {
        this.codes = codes;
        this.db = db;
        Owners = owners;
        Window = metricBase;
    }

    internal OwnerDirectory Owners { get; }

    /// <summary>Every session of the database, for conditions that look at other sessions of the same person.</summary>
    internal IQueryable<Session> AllSessions => db.Sessions.AsNoTracking();

    /// <summary>Every lead, for conditions on what staff made of sessions.</summary>
    internal IQueryable<Lead> Leads => db.Leads.AsNoTracking();

    /// <summary>Which sessions belong to which lead.</summary>
    internal IQueryable<LeadSession> LeadSessions => db.LeadSessions.AsNoTracking();

    /// <summary>The sessions that the rest of the selection means, for conditions on the set as a whole.</summary>
    internal IQueryable<Session>? Window { get; }

    internal static async Task<FilterContext> LoadAsync(
        SchedulingDbContext db,
        OwnerDirectory owners,
        SessionFilter filter,
        CancellationToken cancellationToken
    )
    {
        var codes = new Dictionary<(VocabularyKind, string), int>();
        foreach (var (key, term) in filter.Terms)
        {
            if (SessionFilterCatalog.Find(key)?.Vocabulary is not { } kind)
            {
                continue;
            }

            var values = term.Values.ToArray();
            var found = await db
                .Vocabulary.AsNoTracking()
                .Where(w => w.Kind == kind && values.Contains(w.Value))
                .Select(w => new { w.Value, w.Id })
                .ToListAsync(cancellationToken);
            found.ForEach(w => codes[(kind, w.Value)] = w.Id);
        }

        return new(codes, owners, db, null);
    }

    internal FilterContext WithWindow(IQueryable<Session> window) => new(codes, Owners, db, window);

    /// <summary>Codes of the term's values; a value that no session ever had has none, "(none)" is 0.</summary>
    internal List<int> Codes(VocabularyKind kind, FilterTerm term) =>
        [
            .. term
                .Values.Where(v => v == FilterValues.NotGiven || codes.ContainsKey((kind, v)))
                .Select(v => v == FilterValues.NotGiven ? 0 : codes[(kind, v)]),
        ];
}

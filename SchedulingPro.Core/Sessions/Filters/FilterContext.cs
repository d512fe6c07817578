using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Attribution;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>What predicates need to know before they can be written: codes of words, keys of schedulers.</summary>
internal sealed class FilterContext
{
    private readonly Dictionary<(VocabularyKind Kind, string Value), int> codes;
    private readonly SchedulingDbContext db;

    private FilterContext(
        Dictionary<(VocabularyKind, string), int> codes,
        OwnerDirectory owners,
        SchedulingDbContext db
    )
    {
        this.codes = codes;
        this.db = db;
        Owners = owners;
    }

    internal OwnerDirectory Owners { get; }

    /// <summary>Every session of the database, for conditions that look at other sessions of the same person.</summary>
    internal IQueryable<Session> AllSessions => db.Sessions.AsNoTracking();

    /// <summary>The words of the dictionary, for conditions on what sessions' codes stand for.</summary>
    internal IQueryable<VocabularyWord> Vocabulary => db.Vocabulary.AsNoTracking();

    /// <summary>The ZIP codes that zones serve.</summary>
    internal IQueryable<ZoneZip> ZoneZips => db.ZoneZips.AsNoTracking();

    /// <summary>Every lead, for conditions on what staff made of sessions.</summary>
    internal IQueryable<Lead> Leads => db.Leads.AsNoTracking();

    /// <summary>Which sessions belong to which lead.</summary>
    internal IQueryable<LeadSession> LeadSessions => db.LeadSessions.AsNoTracking();

    /// <summary>The sessions that the rest of the selection means, for conditions on the set as a whole.</summary>
    internal IQueryable<Session>? Window { get; private init; }

    /// <summary>Every word "source / medium", when a field needs them.</summary>
    internal IReadOnlyList<VocabularyWord> SourceWords { get; private init; } = [];

    /// <summary>The tenant's zone, when a field needs it.</summary>
    internal TimeZoneInfo Zone { get; private init; } = TimeZoneInfo.Utc;

    /// <summary>The period of creation that is asked about; without one, all that sessions can be of.</summary>
    internal UtcWindow Period { get; private init; }

    private CampaignNames? Campaigns { get; init; }

    internal static async Task<FilterContext> LoadAsync(
        SchedulingDbContext db,
        OwnerDirectory owners,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        var codes = new Dictionary<(VocabularyKind, string), int>();
        var asked = selection.Filter.Terms.Select(t => (Field: SessionFilterCatalog.Find(t.Key), t.Value)).ToList();
        var tenants = owners.All.Select(o => o.TenantId).Distinct().ToList();
        CampaignNames? campaigns = null;
        foreach (var (field, term) in asked)
        {
            if (field?.Vocabulary is not { } kind)
            {
                continue;
            }

            var values = term.Values.ToArray();
            if (kind == VocabularyKind.Campaign)
            {
                campaigns = await CampaignNames.LoadAsync(db, tenants, cancellationToken);
                values = [.. values.SelectMany(campaigns.Together).Distinct(StringComparer.Ordinal)];
            }

            var found = await db
                .Vocabulary.AsNoTracking()
                .Where(w => w.Kind == kind && values.Contains(w.Value))
                .Select(w => new { w.Value, w.Id })
                .ToListAsync(cancellationToken);
            found.ForEach(w => codes[(kind, w.Value)] = w.Id);
        }

        return new(codes, owners, db)
        {
            Campaigns = campaigns,
            Period = selection is { Window: { } window, Basis: DateBasis.Created }
                ? window
                : new(SessionKey.CreatedOn(0), SessionKey.CreatedOn(0).AddYears(20)),
            SourceWords = asked.Any(a => a.Field?.NeedsSourceWords == true)
                ? await db
                    .Vocabulary.AsNoTracking()
                    .Where(w => w.Kind == VocabularyKind.Source)
                    .ToListAsync(cancellationToken)
                : [],
            Zone =
                tenants.Count > 0 && asked.Any(a => a.Field?.NeedsZone == true)
                    ? await TenantZone.OfAsync(db, tenants[0], cancellationToken)
                    : TimeZoneInfo.Utc,
        };
    }

    internal FilterContext WithWindow(IQueryable<Session> window) =>
        new(codes, Owners, db)
        {
            Window = window,
            Campaigns = Campaigns,
            Period = Period,
            SourceWords = SourceWords,
            Zone = Zone,
        };

    /// <summary>
    /// Codes of the term's values; a value that no session ever had has none, "(none)" is 0. A campaign means all spellings
    /// that count together with it.
    /// </summary>
    internal List<int> Codes(VocabularyKind kind, FilterTerm term) =>
        [
            .. term
                .Values.SelectMany(v =>
                    kind == VocabularyKind.Campaign && v != FilterValues.NotGiven ? Campaigns!.Together(v) : [v]
                )
                .Distinct(StringComparer.Ordinal)
                .Where(v => v == FilterValues.NotGiven || codes.ContainsKey((kind, v)))
                .Select(v => v == FilterValues.NotGiven ? 0 : codes[(kind, v)]),
        ];
}

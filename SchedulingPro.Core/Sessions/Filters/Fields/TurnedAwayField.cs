using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// Visitors who could not be served. Outside the area: their ZIP code is in none of the tenant's zones (where it has zones with
/// ZIP codes), or the blocker says so. No time slots: the blocker says so.
/// </summary>
internal sealed class TurnedAwayField : SessionFilterField
{
    internal const string OutsideArea = "outsideArea";
    internal const string NoSlots = "noSlots";

    public override string Key => FilterKeys.TurnedAway;

    public override string Label => "Turned away";

    public override IReadOnlyList<FilterOption> Options { get; } =
    [new(OutsideArea, "Outside the served area"), new(NoSlots, "No time slots")];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of(
            term.Values.SelectMany(v =>
                v == NoSlots ? [Blocked(context, BlockerWords.SlotsCondition)] : Outside(context)
            ),
            term.Excluded
        );

    private static IEnumerable<Expression<Func<Session, bool>>> Outside(FilterContext context)
    {
        yield return Blocked(context, BlockerWords.AreaCondition);
        foreach (var tenant in context.Owners.All.Select(o => o.TenantId).Distinct().ToList())
        {
            var zips = context.ZoneZips.Where(z => z.TenantId == tenant).Select(z => z.Zip);

            // "62701-1234" is in the zone of 62701.
            var served = context
                .Vocabulary.Where(w => w.Kind == VocabularyKind.Zip)
                .Where(w =>
                    zips.Contains(w.Value)
                    || (
                        w.Value.Length == 10 && w.Value.Substring(5, 1) == "-" && zips.Contains(w.Value.Substring(0, 5))
                    )
                )
                .Select(w => w.Id);
            yield return s => s.TenantId == tenant && s.ZipCode != 0 && zips.Any() && !served.Contains(s.ZipCode);
        }
    }

    private static Expression<Func<Session, bool>> Blocked(
        FilterContext context,
        Expression<Func<VocabularyWord, bool>> condition
    )
    {
        var blockers = context
            .Vocabulary.Where(w => w.Kind == VocabularyKind.Blocker)
            .Where(condition)
            .Select(w => w.Id);
        return s => blockers.Contains(s.BlockerCode);
    }
}

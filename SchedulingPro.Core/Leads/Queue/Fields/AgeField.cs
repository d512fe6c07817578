using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>
/// Age band in business hours. Hours differ by company, so each company has its own limits; they are instants, which the
/// database compares.
/// </summary>
internal sealed class AgeField : LeadFilterField
{
    private static readonly (LeadAgeBand Band, string Value, string Label)[] Bands =
    [
        (LeadAgeBand.Within5, "5", "Up to 5 minutes"),
        (LeadAgeBand.Within30, "30", "5 to 30 minutes"),
        (LeadAgeBand.Within60, "60", "30 to 60 minutes"),
        (LeadAgeBand.SameDay, "day", "Longer, today"),
        (LeadAgeBand.Older, "older", "Older"),
    ];

    public override string Key => LeadFilterKeys.Age;

    public override string Label => "Waiting";

    public override IReadOnlyList<FilterOption> Options { get; } =
    [.. Bands.Select(b => new FilterOption(b.Value, b.Label))];

    internal override Expression<Func<Lead, bool>> Condition(FilterTerm term, LeadFilterContext context)
    {
        var asked = Bands.Where(b => term.Values.Contains(b.Value)).Select(b => b.Band).ToList();
        var limits = context
            .Owners.All.GroupBy(o => o.CompanyId)
            .Select(company =>
                (
                    Owners: company.Select(o => o.Key).ToList(),
                    Limits: Bands
                        .Take(Bands.Length - 1)
                        .Select(b =>
                            LeadAge.OldestOf(b.Band, context.FollowUp!.HoursOf(company.Key), context.NowUtc).Ticks
                        )
                        .ToArray()
                )
            )
            .GroupBy(c => string.Join(',', c.Limits));
        var conditions = new List<Expression<Func<Lead, bool>>>();
        foreach (var alike in limits)
        {
            var owners = alike.SelectMany(c => c.Owners).ToList();
            foreach (var band in asked)
            {
                conditions.Add(Between(owners, alike.First().Limits, (int)band));
            }
        }

        return AnyCondition.Of(conditions, term.Excluded);
    }

    private static Expression<Func<Lead, bool>> Between(List<int> owners, long[] limits, int band)
    {
        var from = band < limits.Length ? limits[band] : long.MinValue;
        var before = band == 0 ? long.MaxValue : limits[band - 1];
        return l => owners.Contains(l.OwnerKey) && l.ActTicks >= from && l.ActTicks < before;
    }
}

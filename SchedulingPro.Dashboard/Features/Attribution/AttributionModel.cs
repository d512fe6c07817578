using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Counts where visitors came from, what they cost, and where those who booked had come from first.</summary>
internal sealed class AttributionModel(
    InsightAsker asker,
    BreakdownQuery breakdown,
    SessionCountQuery counts,
    CostQuery costs,
    TouchQuery touches
) : IAttributionFigures
{
    private static readonly (string Label, string Formula, (string Key, FilterTerm Term)[] Terms)[] Marks =
    [
        (
            "Untagged",
            "Sessions with neither a source nor a campaign",
            [
                (FilterKeys.Source, FilterTerm.AnyOf(FilterValues.NotGiven)),
                (FilterKeys.Campaign, FilterTerm.AnyOf(FilterValues.NotGiven)),
            ]
        ),
        (
            "With a click id",
            "Sessions whose address carries an advertising click id (gclid, fbclid, msclkid …)",
            [(FilterKeys.ClickId, FilterTerm.AnyOf(FilterValues.Yes))]
        ),
        (
            "Reserve with Google",
            "Sessions that came through Reserve with Google",
            [(FilterKeys.Google, FilterTerm.AnyOf(FilterValues.Yes))]
        ),
        (
            "From a business profile",
            "Sessions that name a Google Business Profile",
            [(FilterKeys.Profile, FilterTerm.NoneOf(FilterValues.NotGiven))]
        ),
    ];

    public Task<AttributionView> LoadAsync(AttributionState state, CancellationToken cancellationToken) =>
        asker.AskAsync(
            state.Selection,
            state.Comparison,
            question => CountAsync(question, state, cancellationToken),
            cancellationToken
        );

    private async Task<AttributionView> CountAsync(
        InsightQuestion question,
        AttributionState state,
        CancellationToken cancellationToken
    )
    {
        var (user, asked) = (question.User, question.Selection);
        var sessions = BreakAsync(asked);
        var compared = question.Before is { } earlier ? BreakAsync(earlier) : null;
        var touched = Task.Run(() => touches.ExecuteAsync(user.Scope, asked, cancellationToken), cancellationToken);
        var marks = Task.WhenAll(
            Marks
                .Where(m => m.Terms.All(t => !asked.Filter.Terms.ContainsKey(t.Key)))
                .Select(m => Task.Run(() => CoverAsync(m.Label, m.Formula, m.Terms), cancellationToken))
        );
        var spent = await costs.ExecuteAsync(
            user.Scope,
            user.TenantId,
            asked.Filter,
            question.Period,
            state.By.Key,
            cancellationToken
        );
        var found = await sessions;
        var before = compared is null ? null : await compared;
        return new()
        {
            Period = question.Period,
            Other = question.Other,
            IsRunning = question.IsRunning,
            SeesNothing = question.SeesNothing,
            HasAnySessions = found.Total.Sessions > 0 || await asker.HasAnyAsync(question, cancellationToken),
            Lines = AttributionLines.Of(found, before, spent, state.Sort, state.Most),
            Coverage = await marks,
            Costs = spent,
            Touches = await touched,
            MayEdit = user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin),
        };

        Task<Breakdown> BreakAsync(SessionSelection selection) =>
            Task.Run(
                () =>
                    breakdown.ExecuteAsync(
                        user.Scope,
                        selection,
                        [state.By],
                        question.Period.Zone,
                        AttributionColumns.Metrics,
                        cancellationToken
                    ),
                cancellationToken
            );

        async Task<AttributionCoverage> CoverAsync(string label, string formula, (string Key, FilterTerm Term)[] terms)
        {
            var filter = terms.Aggregate(asked.Filter, (f, t) => f.With(t.Key, t.Term));
            var selection = asked with { Filter = filter };
            var count = await counts.ExecuteAsync(user.Scope, selection.ForMetrics(), cancellationToken);
            return new(label, formula, count, filter);
        }
    }
}

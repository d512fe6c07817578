using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>Asks the questions of pages of numbers for whoever is signed in, off the circuit's thread.</summary>
internal sealed class InsightAsker(IUserContextAccessor users, SessionCountQuery counts, TimeProvider clock)
{
    public async Task<T> AskAsync<T>(
        SelectionState selection,
        ComparisonChoice comparison,
        Func<InsightQuestion, Task<T>> count,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var period = selection.Period.Resolve(now, user.TimeZone, user.WeekStart == DayOfWeek.Sunday)!;
        var other = period.ComparedWith(comparison);
        var question = new InsightQuestion(
            user,
            period,
            other,
            new() { Filter = selection.Filter, Window = period.Window },
            other is null ? null : new() { Filter = selection.Filter, Window = period.ComparableWindow(other, now) },
            period.Window.To > now
        );

        // A file database answers on the thread that asks, and the page has to stay alive.
        return await Task.Run(() => count(question), cancellationToken);
    }

    /// <summary>Whether the asker has any sessions at all; asked only where the selection has none.</summary>
    public async Task<bool> HasAnyAsync(InsightQuestion question, CancellationToken cancellationToken) =>
        await counts.ExecuteAsync(question.User.Scope, SessionSelection.All, cancellationToken) > 0;
}

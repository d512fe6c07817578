using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>Acts upon the leads that a person selected.</summary>
internal sealed class LeadBulkModel(
    IUserContextAccessor users,
    LeadBulkChoicesQuery choices,
    LeadQueueQuery queue,
    LeadBulkJobs jobs
)
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => users.GetAsync(cancellationToken);

    public async Task<LeadBulkChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(() => choices.ExecuteAsync(user.Scope, cancellationToken), cancellationToken);
    }

    /// <summary>Begins with the leads ticked, or with all of the selection when <paramref name="chosen"/> is null.</summary>
    public async Task StartAsync(
        LeadSelection selection,
        IReadOnlyCollection<int>? chosen,
        LeadBulkAct act,
        string what,
        string did,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        var keys = chosen is not null
            ? [.. chosen.Order()]
            : await Task.Run(
                () => queue.KeysAsync(user.Scope, user.UserId, selection, int.MaxValue, cancellationToken),
                cancellationToken
            );
        jobs.Start(user, keys, act, what, did);
    }

    public async Task UndoAsync(CancellationToken cancellationToken) =>
        jobs.Undo(await users.GetAsync(cancellationToken));

    /// <summary>Times to put leads off to: the next working mornings and noons of the tenant's clock.</summary>
    public static IReadOnlyList<(DateTime Local, string Label)> Times(DateTime localNow)
    {
        var today = localNow.Date;
        var tomorrow = today.AddDays(1);
        var monday = today.AddDays((8 - (int)today.DayOfWeek) % 7 is var days && days == 0 ? 7 : days);
        var times = new List<(DateTime, string)>();
        if (localNow.Hour < 12)
        {
            times.Add((today.AddHours(13), "Today, 1:00 PM"));
        }

        times.Add((tomorrow.AddHours(9), "Tomorrow, 9:00 AM"));
        times.Add((tomorrow.AddHours(13), "Tomorrow, 1:00 PM"));
        if (monday != tomorrow)
        {
            times.Add((monday.AddHours(9), monday.ToString("dddd, MMM d", CultureInfo.InvariantCulture) + ", 9:00 AM"));
        }

        return times;
    }
}

using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>How many leads wait for the signed-in person, and the one that came last.</summary>
internal sealed class LeadBadgeModel(IUserContextAccessor users, LeadQueueQuery queue)
{
    public async Task<LeadBadgeView?> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        if (!user.IsKnown)
        {
            return null;
        }

        var selection = new LeadSelection { Zone = user.TimeZone, Take = 1 };
        var page = await Task.Run(
            () => queue.ExecuteAsync(user.Scope, user.UserId, selection, cancellationToken),
            cancellationToken
        );
        var first = page.Items.Count > 0 ? page.Items[0] : null;
        return new(
            page.Counts.New,
            page.Counts.Due,
            first?.Lead.Id ?? 0,
            first?.Lead.ArrivedTicks ?? 0,
            first is null
                ? ""
                : $"{first.Session.Content.Category ?? "No service chosen"} · {first.Session.Owner.CompanyName}"
        );
    }
}

using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Gives a lead to somebody.</summary>
internal static class Assigning
{
    internal static async Task<LeadResult> AssignAsync(
        LeadBench bench,
        LeadActor actor,
        int? userId,
        CancellationToken cancellationToken
    )
    {
        var lead = bench.Lead;
        if (lead.Status == LeadStatus.Closed)
        {
            return new(LeadOutcome.Closed);
        }

        if (bench.Owner is { } owner && owner != actor.UserId && !actor.IsManager)
        {
            return await bench.TakenByAsync(owner, cancellationToken);
        }

        if (userId is { } user && !await MaySeeAsync(bench, user, cancellationToken))
        {
            return LeadBench.Refused("person", "may not see this lead's company, or cannot sign in");
        }

        bench.Change(LeadActKind.Assigned).OtherUserId = userId;
        if (userId != lead.HolderId)
        {
            bench.LetGo();
        }

        lead.AssigneeId = userId;
        lead.AssignedTicks = userId is null ? null : bench.Now.Ticks;
        return new(LeadOutcome.Done);
    }

    private static Task<bool> MaySeeAsync(LeadBench bench, int userId, CancellationToken cancellationToken) =>
        bench.Db.Users.AnyAsync(
            u =>
                u.Id == userId
                && !u.IsDisabled
                && (u.AllCompanies || u.Companies.Any(c => c.CompanyId == bench.CompanyId)),
            cancellationToken
        );
}

using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Opens and works one lead for the signed-in person.</summary>
internal sealed class LeadPaneModel(
    IUserContextAccessor users,
    LeadDetailQuery query,
    LeadPeopleQuery people,
    LeadDesk desk,
    AuditLog audit
)
{
    /// <summary>The lead; each call is one opening in the audit log, where personal data is shown.</summary>
    public async Task<LeadPaneView> OpenAsync(int leadId, CancellationToken cancellationToken)
    {
        var view = await ReadAsync(leadId, cancellationToken);
        if (view.Detail is { } detail && view.User.Scope.SeesPersonalData)
        {
            await audit.WriteAsync(
                view.User.Actor,
                AuditActions.LeadViewed,
                "lead",
                leadId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                detail.Item.Session.Owner.CompanyId,
                "",
                cancellationToken
            );
        }

        return view;
    }

    /// <summary>The lead as it is now; no new opening.</summary>
    public async Task<LeadPaneView> ReadAsync(int leadId, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return new(leadId, user, await query.ExecuteAsync(user.Scope, user.UserId, leadId, cancellationToken));
    }

    /// <summary>Who leads of the company can be given to.</summary>
    public async Task<IReadOnlyList<LeadPerson>> PeopleAsync(int companyId, CancellationToken cancellationToken) =>
        await people.ExecuteAsync((await users.GetAsync(cancellationToken)).Scope, companyId, cancellationToken);

    /// <summary>
    /// Does something at the desk as the signed-in person. Not ended by leaving the page: an act that was begun is recorded.
    /// </summary>
    public async Task<LeadResult> ActAsync(Func<LeadDesk, DataScope, LeadActor, Task<LeadResult>> act)
    {
        var user = await users.GetAsync(CancellationToken.None);
        return await act(desk, user.Scope, LeadActor.Of(user));
    }
}

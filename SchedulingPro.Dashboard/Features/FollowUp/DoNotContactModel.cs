using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>Reads and changes the do-not-contact list for whoever is asking.</summary>
internal sealed class DoNotContactModel(IUserContextAccessor users, DoNotContactQuery query, DoNotContactEditor editor)
{
    public async Task<DoNotContactView> LoadAsync(string search, int page, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return new(
            await query.ExecuteAsync(user.Scope, user.TenantId, search, page, cancellationToken),
            user.TimeZone,
            user.Scope.SeesPersonalData
        );
    }

    public async Task<EditResult> AddAsync(string contact, string reason, CancellationToken cancellationToken) =>
        await editor.AddAsync(await users.GetAsync(cancellationToken), contact, reason, cancellationToken);

    /// <summary>What was removed, so that it can be put back; null when it was gone already.</summary>
    public async Task<DoNotContactEntry?> RemoveAsync(int id, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(await users.GetAsync(cancellationToken), id, cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>
/// Whether a lead may be contacted in a way at this moment, whatever a page showed: nobody on the do-not-contact list, and no
/// call or text in the visitor's quiet hours without a reason.
/// </summary>
internal static class TouchGate
{
    internal static async Task<LeadResult?> RefuseAsync(
        LeadBench bench,
        TouchKind kind,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var (db, lead) = (bench.Db, bench.Lead);
        var document = await db
            .SessionDocuments.AsNoTracking()
            .Where(d => d.SessionId == lead.SessionId)
            .Select(d => d.Document)
            .FirstOrDefaultAsync(cancellationToken);
        if (document is null)
        {
            return new(LeadOutcome.Gone);
        }

        var session = SessionReader.Parse(document, DataScope.Everything);
        var contact =
            kind == TouchKind.Email
                ? ContactIdentity.Email(session.Customer.Email)
                : ContactIdentity.Phone(session.Customer.Phone);
        if (contact is null)
        {
            return LeadBench.Refused(kind == TouchKind.Email ? "e-mail" : "phone", "was not left");
        }

        var hash = ContactIdentity.Hash(contact)!.Value;
        if ((await DoNotContactList.BlockedAsync(db, lead.TenantId, [hash], cancellationToken)).Count > 0)
        {
            return LeadBench.Refused(kind == TouchKind.Email ? "e-mail" : "phone", "is on the do-not-contact list");
        }

        if (kind == TouchKind.Email || !string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        var zone = (await FollowUpDirectory.LoadAsync(db, cancellationToken)).ZoneOf(bench.CompanyId);
        return VisitorPlaces.Of(session, zone).IsQuiet(bench.Now)
            ? LeadBench.Refused("reason", "is needed: it is before 8:00 or after 21:00 where the visitor is")
            : null;
    }
}

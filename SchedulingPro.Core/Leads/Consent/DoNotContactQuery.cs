using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Reads the do-not-contact list. It belongs to the account, not to a company: whoever asked not to be called is called by none.</summary>
public sealed class DoNotContactQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Entries of one page.</summary>
    public const int PageSize = 50;

    /// <summary>
    /// The entries whose number or address holds <paramref name="search"/>, a phone number in any form. A scope without
    /// companies sees none, and one without personal data cannot search: what is found would tell what is masked.
    /// </summary>
    public async Task<DoNotContactPage> ExecuteAsync(
        DataScope scope,
        long tenantId,
        string search,
        int page,
        CancellationToken cancellationToken
    )
    {
        search = search.Trim();
        if ((!scope.AllCompanies && scope.CompanyIds.IsEmpty) || (search.Length > 0 && !scope.SeesPersonalData))
        {
            return new([], 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = db.DoNotContact.AsNoTracking().Where(e => e.TenantId == tenantId);
        if (search.Length > 0)
        {
            var text = ContactIdentity.Phone(search) ?? Digits(search) ?? search.ToLowerInvariant();
            found = found.Where(e => e.Value.Contains(text));
        }

        var total = await found.CountAsync(cancellationToken);
        var items = await found
            .OrderByDescending(e => e.AddedOn)
            .ThenByDescending(e => e.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize)
            .Take(PageSize)
            .Select(e => new DoNotContactItem(
                e.Id,
                e.Kind,
                e.Value,
                e.Reason,
                e.AddedOn,
                db.Users.Where(u => u.Id == e.AddedById).Select(u => u.DisplayName).FirstOrDefault(),
                db.LeadActs.Where(a => a.Id == e.ActId).Select(a => (int?)a.LeadId).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        return new(scope.SeesPersonalData ? items : [.. items.Select(Masked)], total);
    }

    private static DoNotContactItem Masked(DoNotContactItem item) =>
        item with
        {
            Value = PersonalData.Mask,
            Reason = item.Reason.Length == 0 ? "" : PersonalData.Mask,
        };

    // A part of a number: "555-01".
    private static string? Digits(string search) =>
        search.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '(' or ')' or '+')
        && string.Concat(search.Where(char.IsAsciiDigit)) is { Length: > 0 } digits
            ? digits
            : null;
}

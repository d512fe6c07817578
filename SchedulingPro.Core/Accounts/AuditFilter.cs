using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Accounts;

/// <summary>Which entries of the audit log are asked for; every part that is set must fit.</summary>
public sealed record AuditFilter
{
    /// <summary>Part of actor, subject, details or network address, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public string? Action { get; init; }

    /// <summary>Name of who did it, as it was written then.</summary>
    public string? Actor { get; init; }

    /// <summary>Kind of subject, for example <c>user</c>.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>First local day, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last local day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The entries that fit and that <paramref name="scope"/> may see; days are those of <paramref name="zone"/>.</summary>
    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries, DataScope scope, TimeZoneInfo zone)
    {
        if (!scope.AllCompanies)
        {
            var companies = scope.CompanyIds.ToArray();
            entries = entries.Where(e => e.CompanyId != null && companies.Contains(e.CompanyId.Value));
        }

        if (!string.IsNullOrWhiteSpace(Action))
        {
            entries = entries.Where(e => e.Action == Action);
        }

        if (!string.IsNullOrWhiteSpace(Actor))
        {
            entries = entries.Where(e => e.Actor == Actor);
        }

        if (!string.IsNullOrWhiteSpace(SubjectKind))
        {
            entries = entries.Where(e => e.SubjectKind == SubjectKind);
        }

        if (From is { } from)
        {
            var first = ZoneClock.StartOfDay(from, zone);
            entries = entries.Where(e => e.At >= first);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = ZoneClock.StartOfDay(to.AddDays(1), zone);
            entries = entries.Where(e => e.At < end);
        }

        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim().ToLowerInvariant();
            entries = entries.Where(e =>
                e.Actor.ToLower().Contains(text)
                || e.SubjectId.ToLower().Contains(text)
                || e.Details.ToLower().Contains(text)
                || e.Action.Contains(text)
                || (e.IpAddress != null && e.IpAddress.Contains(text))
            );
        }

        return entries;
    }
}

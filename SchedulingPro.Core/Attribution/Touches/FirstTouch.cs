using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Attribution.Touches;

/// <summary>
/// A person's first visit: the earliest session with the same phone or the same e-mail address, of the same tenant and such as
/// the asker may see, in the ninety days before; else the session itself. Bots are nobody.
/// </summary>
internal static class FirstTouch
{
    /// <summary>How far back a first visit is looked for.</summary>
    internal const int Days = 90;

    private const long Back = Days * TimeSpan.TicksPerDay * SessionKey.KeysPerTick;

    /// <summary>The dictionary code of the first visit's source and medium; 0 for none.</summary>
    internal static Expression<Func<Session, int>> Source(FilterContext context)
    {
        const int bot = (int)SessionFlags.Bot;
        var all = context.AllSessions;
        var visits = all.Where(o => ((int)o.Flags & bot) == 0);
        if (context.Owners.Keys(SessionFilter.None) is { } keys)
        {
            visits = visits.Where(o => keys.Contains(o.OwnerKey));
        }

        return s =>
            all.Where(f =>
                    f.Id
                    == EF.Functions.Least(
                        visits
                            .Where(o =>
                                o.PhoneHash != null
                                && o.PhoneHash == s.PhoneHash
                                && o.TenantId == s.TenantId
                                && o.Id <= s.Id
                                && o.Id > s.Id - Back
                            )
                            .Min(o => (long?)o.Id)
                            ?? s.Id,
                        visits
                            .Where(o =>
                                o.EmailHash != null
                                && o.EmailHash == s.EmailHash
                                && o.TenantId == s.TenantId
                                && o.Id <= s.Id
                                && o.Id > s.Id - Back
                            )
                            .Min(o => (long?)o.Id)
                            ?? s.Id
                    )
                )
                .Select(f => f.SourceCode)
                .First();
    }
}

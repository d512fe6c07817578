using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Consent;

namespace SchedulingPro.Dashboard.Features.FollowUp;

internal static class DoNotContactWords
{
    /// <summary>"(312) 555-0142" for the North American numbers, else as stored.</summary>
    public static string Readable(DoNotContactItem item) =>
        item.Kind == ContactKind.Phone && item.Value is { Length: 10 } n && n.All(char.IsAsciiDigit)
            ? $"({n[..3]}) {n[3..6]}-{n[6..]}"
            : item.Value;
}

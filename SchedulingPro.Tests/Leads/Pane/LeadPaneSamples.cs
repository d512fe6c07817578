using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads.Pane;

/// <summary>Leads as the pane gets them, without a database.</summary>
internal static class LeadPaneSamples
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static LeadDetail Detail(DateTime now, Action<SessionContent>? change = null)
    {
        var session = new SessionListItem(
            1,
            new(1, DatabaseUnderTest.TenantId, "sched", "Online", 1, "Northern Plumbing"),
            null,
            SessionOutcome.Abandoned,
            Milestones.Opened | Milestones.Customer,
            true,
            SessionSamples.Session("one", change)
        );
        return new()
        {
            Item = new LeadListItem(new Lead { Id = 1, ActTicks = now.AddMinutes(-4).Ticks }, session, null, null),
            OwnerId = null,
            OwnerName = null,
            HeldUntil = null,
            Place = new([NewYork], PlaceBasis.Company),
            IsPhoneBlocked = false,
            IsEmailBlocked = false,
            OtherSessions = [],
            History = [],
            Dispositions = [],
            Templates = ContactTemplates.Default,
            Hours = new(BusinessHours.Default, NewYork),
            MostAttempts = 6,
        };
    }
}

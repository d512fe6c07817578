using System.Text.Json;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The stand-in's own figures, counted from what it holds.</summary>
internal static class StandInPerformance
{
    internal static byte[] Scheduler(string id, string name, string company, List<StandInSession> rows)
    {
        int Reached(Milestones step) => rows.Count(r => (r.Reached & step) != 0);
        var booked = Reached(Milestones.Booked);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id,
                schedulerName = name,
                brandName = company,
                schedulerCompletionRate = Rate(booked, Reached(Milestones.Interacted)),
                openedCompletionRate = Rate(booked, rows.Count),
                totalCustomerContactsCaptured = rows.Count(r => r.HasName),
                totalJobsCreated = rows.Count(r => r.HasJob),
                totalBookingsCreated = rows.Count(r => r.HasBooking),
                totalAbandonedSessionsSentToBookings = 0,
                totalAbandonedSessionsSentToLeads = 0,
                totalBookingsRecoveredFromAbandonedSessionsRecoveryLink = 0,
                totalJobsRecoveredFromAbandonedSessionsRecoveryLink = rows.Count / 50,
                totalBookingsRecoveredFromAbandonedSessionsAiAgent = 0,
                totalJobsRecoveredFromAbandonedSessionsAiAgent = 0,
                totalSmsSentToRecoverAbandonedSessionRecoveryLink = rows.Count / 10,
                totalSmsSentToRecoverAbandonedSessionAiAgent = 0,
                totalBookingsRecoveredFromAbandonedSessions = 0,
                totalJobsRecoveredFromAbandonedSessions = rows.Count / 50,
                totalMembershipInterest = 0,
                totalSessions = rows.Count,
                milestoneFrequencyCount = new
                {
                    opened = rows.Count,
                    zipcode = Reached(Milestones.Zipcode),
                    interacted = Reached(Milestones.Interacted),
                    issue = Reached(Milestones.Issue),
                    schedule = Reached(Milestones.Schedule),
                    customer = Reached(Milestones.Customer),
                    details = Reached(Milestones.Details),
                    booked,
                    abandoned = rows.Count(r => r.Outcome == "abandoned"),
                },
            }
        );
    }

    internal static byte[] Router(string id, List<StandInSession> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id,
                openedCount = rows.Count,
                interactedCount = rows.Count(r => (r.Reached & Milestones.Interacted) != 0),
                sessionCountBySchedulerId = rows.GroupBy(r => r.SchedulerId)
                    .Select(g => new { schedulerId = g.Key, openedCount = g.Count() }),
            }
        );

    private static double Rate(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

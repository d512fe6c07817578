namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>What waits in the queue.</summary>
/// <param name="Waiting">Leads to call now: new ones, and call-backs whose time has come.</param>
/// <param name="Due">Of these, the call-backs.</param>
/// <param name="FirstId">The first to take; 0 for none. A lead inside the five minutes comes first, the newest of them.</param>
/// <param name="FirstArrivedTicks">When it came (UTC).</param>
/// <param name="Words">What it is about, without the person.</param>
internal sealed record LeadBadgeView(int Waiting, int Due, int FirstId, long FirstArrivedTicks, string Words);

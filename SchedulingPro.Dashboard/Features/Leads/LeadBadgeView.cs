namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>What waits in the queue.</summary>
/// <param name="New">Leads that anybody may take.</param>
/// <param name="Due">Call-backs whose time has come, the person's or nobody's.</param>
/// <param name="FirstId">The first to take; 0 for none. A lead inside the five minutes comes first, the newest of them.</param>
/// <param name="FirstArrivedTicks">When it came (UTC).</param>
/// <param name="Words">What it is about, without the person.</param>
internal sealed record LeadBadgeView(int New, int Due, int FirstId, long FirstArrivedTicks, string Words)
{
    public int Waiting => New + Due;
}

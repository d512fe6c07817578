using SchedulingPro.Core.Leads.Queue;

namespace SchedulingPro.Core.Leads.Report;

/// <summary>Adds up a group of leads.</summary>
internal sealed class LeadTally
{
    private readonly List<int> waited = [];
    private readonly List<int> assigned = [];
    private int leads;
    private int touched;
    private int within5;
    private int spoken;
    private int recovered;
    private int selfRecovered;
    private long attempts;

    internal int Leads => leads;

    internal void Add(LeadFact lead)
    {
        leads++;
        attempts += lead.Attempts;
        spoken += lead.IsReached ? 1 : 0;
        recovered += lead.Recovery == LeadRecovery.Staff ? 1 : 0;
        selfRecovered += lead.Recovery == LeadRecovery.Self ? 1 : 0;
        if (!lead.IsTouched)
        {
            return;
        }

        touched++;
        if (lead.FirstTouchSeconds is { } seconds)
        {
            waited.Add(seconds);
            within5 += seconds <= LeadMeasure.FiveMinutes ? 1 : 0;
        }

        if (lead.FirstTouchAssignedSeconds is { } sinceAssigned)
        {
            assigned.Add(sinceAssigned);
        }
    }

    internal LeadFigures Figures(LeadFilter filter)
    {
        waited.Sort();
        assigned.Sort();
        return new()
        {
            Filter = filter,
            Leads = leads,
            Touched = touched,
            Within5 = within5,
            MedianMinutes = Quantiles.Median(waited) / 60,
            P90Minutes = Quantiles.NearestRank(waited, 0.9) / 60,
            MedianAssignedMinutes = Quantiles.Median(assigned) / 60,
            Attempts = attempts,
            Spoken = spoken,
            Recovered = recovered,
            SelfRecovered = selfRecovered,
        };
    }
}

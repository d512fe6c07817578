using SchedulingPro.Core.Leads.Queue;

namespace SchedulingPro.Core.Leads.Report;

/// <summary>What the team made of a group of leads: of all, of one person's, of one company's, or of one hour's.</summary>
public sealed record LeadFigures
{
    /// <summary>The filter whose leads are exactly those of the group.</summary>
    public required LeadFilter Filter { get; init; }

    /// <summary>Leads that came up and counted as work.</summary>
    public int Leads { get; init; }

    /// <summary>Leads that somebody called, texted or wrote to.</summary>
    public int Touched { get; init; }

    /// <summary>Leads touched within five minutes of business hours after the visitor's last act.</summary>
    public int Within5 { get; init; }

    /// <summary>Median time from the visitor's last act to the first touch, in minutes of business hours; null without a touch.</summary>
    public double? MedianMinutes { get; init; }

    /// <summary>Nine of ten first touches came within so many minutes of business hours; null without a touch.</summary>
    public double? P90Minutes { get; init; }

    /// <summary>Median time from assignment to the first touch, in minutes of business hours; null where nothing was assigned before.</summary>
    public double? MedianAssignedMinutes { get; init; }

    /// <summary>Calls, texts and e-mails on these leads.</summary>
    public long Attempts { get; init; }

    /// <summary>Leads whose person was spoken with.</summary>
    public int Spoken { get; init; }

    /// <summary>Leads recovered by staff.</summary>
    public int Recovered { get; init; }

    /// <summary>Leads whose person booked without a touch.</summary>
    public int SelfRecovered { get; init; }

    /// <summary>Share of the leads touched within five minutes; null without leads.</summary>
    public double? Within5Rate => Rate(Within5, Leads);

    /// <summary>Attempts for each touched lead; null without any.</summary>
    public double? AttemptsPerLead => Rate(Attempts, Touched);

    /// <summary>Share of the touched leads whose person was spoken with; null without any.</summary>
    public double? ContactRate => Rate(Spoken, Touched);

    /// <summary>Share of the leads that staff recovered; null without leads.</summary>
    public double? RecoveryRate => Rate(Recovered, Leads);

    private static double? Rate(long part, long whole) => whole == 0 ? null : (double)part / whole;
}

using System.ComponentModel.DataAnnotations;

namespace SchedulingPro.Core.Leads;

/// <summary>Settings of the lead queue (section <c>Leads</c>).</summary>
public sealed class LeadOptions
{
    /// <summary>Name of the section; in the environment <c>Leads__ClaimMinutes</c> and so on.</summary>
    public const string Section = "Leads";

    /// <summary>Whether this process makes leads of sessions; several nodes may.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Minutes without activity after which a session without a closing signal counts as abandoned.</summary>
    [Range(1, 1440)]
    public int AbandonedAfterMinutes { get; set; } = 5;

    /// <summary>Minutes after which a claim frees itself when the lead is not open any more.</summary>
    [Range(1, 240)]
    public int ClaimMinutes { get; set; } = 15;

    /// <summary>Days after a touch in which a booking counts as recovered by staff.</summary>
    [Range(1, 365)]
    public int RecoveryDays { get; set; } = 14;

    /// <summary>Attempts after which a lead is given up unless staff go on.</summary>
    [Range(1, 20)]
    public int MostAttempts { get; set; } = 6;

    /// <summary>Days back to which abandoned sessions become leads; older ones (a first backfill) stay history.</summary>
    [Range(1, 365)]
    public int TakeUpDays { get; set; } = 14;

    /// <summary>Words in a category or job type that make a lead an emergency.</summary>
    public IList<string> EmergencyWords { get; } = [];
}

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>A cost as it is typed in or stands in a file.</summary>
/// <param name="First">First day it is for.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Cents">Amount in hundredths of the tenant's currency.</param>
public sealed record SpendDraft(DateOnly First, DateOnly Last, long Cents)
{
    /// <summary>Company it is for; null for all together.</summary>
    public int? CompanyId { get; init; }

    /// <summary>Source and medium, written "source / medium"; null where it is not for one.</summary>
    public string? Source { get; init; }

    /// <summary>Campaign; null where it is not for one.</summary>
    public string? Campaign { get; init; }

    /// <summary>Line of the file it stands in, from 1; 0 for a typed one.</summary>
    public long Line { get; init; }
}

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>One line of a scheduler's history, from the audit log.</summary>
/// <param name="At">When it happened (UTC).</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done, one of <see cref="Accounts.AuditActions"/>.</param>
/// <param name="IsCompany">Whether it was done to the company rather than to the scheduler.</param>
/// <param name="Details">What else is worth knowing.</param>
public sealed record SchedulerHistoryEntry(DateTime At, string Actor, string Action, bool IsCompany, string Details);

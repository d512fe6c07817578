namespace SchedulingPro.Core.Reports;

/// <summary>A report by mail as pages show it.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Owner">Name of the account it counts for; empty when that is gone.</param>
/// <param name="LastSentOn">When the mail server last took one (UTC).</param>
/// <param name="Failed">Mails of the last thirty days that were given up.</param>
public sealed record ReportItem(ReportSchedule Schedule, string Owner, DateTime? LastSentOn, int Failed);

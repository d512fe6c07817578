namespace SchedulingPro.Core.Mail;

/// <summary>A page of the delivery log.</summary>
/// <param name="Items">Lines, the newest first.</param>
/// <param name="Total">Lines on all pages.</param>
public sealed record MailLogPage(IReadOnlyList<MailLogItem> Items, int Total);

using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>One page of the audit log, newest first.</summary>
/// <param name="Total">Entries on all pages.</param>
/// <param name="Items">The entries of this page.</param>
public sealed record AuditPage(int Total, ImmutableArray<AuditItem> Items);

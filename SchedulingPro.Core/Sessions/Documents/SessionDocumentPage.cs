namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>What is known of a page of documents before the first one.</summary>
/// <param name="HasMore">Whether more follow.</param>
/// <param name="Total">How many sessions the request has on all its pages, when that was asked.</param>
/// <param name="Next">Where the next page begins, when the page was asked for by cursor and more follow.</param>
public sealed record SessionDocumentPage(bool HasMore, long? Total, SessionCursor? Next);

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>Takes a page of documents as it is read, so that it need not be held in memory at once.</summary>
public interface ISessionDocumentSink
{
    /// <summary>Called once, before the first document.</summary>
    void Begin(SessionDocumentPage page);

    /// <summary>One session in the published contract's JSON (UTF-8). The bytes are good during the call only.</summary>
    void Add(ReadOnlySpan<byte> document);

    /// <summary>Called now and then between documents, while nothing is held open in the database: the moment to wait for a slow taker.</summary>
    ValueTask DrainAsync(CancellationToken cancellationToken);
}

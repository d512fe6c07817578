namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>Takes a page of documents as it is read, so that no document is held in memory on its own.</summary>
public interface ISessionDocumentSink
{
    /// <summary>Called once, before the first document.</summary>
    void Begin(SessionDocumentPage page);

    /// <summary>One session in the published contract's JSON (UTF-8). The bytes are good during the call only.</summary>
    void Add(ReadOnlySpan<byte> document);
}

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>Takes a page of documents as it is read, so that it need not be held in memory at once.</summary>
public interface ISessionDocumentSink
{
    /// <summary>Called once, before the first document.</summary>
    ValueTask BeginAsync(SessionDocumentPage page, CancellationToken cancellationToken);

    /// <summary>The next documents, good during the call. Nothing is held open in the database meanwhile: a slow taker may wait here.</summary>
    ValueTask AddAsync(SessionDocumentBatch documents, CancellationToken cancellationToken);
}

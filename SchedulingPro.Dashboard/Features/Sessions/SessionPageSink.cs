using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Copies stored documents into the API's page as they are read; only where few fields are wanted are they parsed.</summary>
internal sealed class SessionPageSink(ApiBody body, ApiPage page, SparseFields? fields, Func<Task> noteReading)
    : ISessionDocumentSink
{
    public async ValueTask BeginAsync(SessionDocumentPage found, CancellationToken cancellationToken)
    {
        await noteReading();
        page.Begin(body.Json, found);
    }

    public ValueTask AddAsync(SessionDocumentBatch documents, CancellationToken cancellationToken)
    {
        if (fields is null)
        {
            // Written and checked when they were stored.
            return body.AddStoredAsync(documents, cancellationToken);
        }

        for (var i = 0; i < documents.Count; i++)
        {
            fields.Write(body.Json, documents[i].Span);
        }

        return body.DrainAsync(cancellationToken);
    }
}

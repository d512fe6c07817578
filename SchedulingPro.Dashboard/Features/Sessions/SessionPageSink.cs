using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Copies stored documents into the API's page as they are read; only where few fields are wanted are they parsed.</summary>
internal sealed class SessionPageSink(ApiBody body, ApiPage page, SparseFields? fields) : ISessionDocumentSink
{
    public void Begin(SessionDocumentPage found) => page.Begin(body.Json, found);

    public void Add(ReadOnlySpan<byte> document)
    {
        if (fields is null)
        {
            // Written and checked when it was stored.
            body.Json.WriteRawValue(document, skipInputValidation: true);
        }
        else
        {
            fields.Write(body.Json, document);
        }
    }

    public ValueTask DrainAsync(CancellationToken cancellationToken) => body.DrainAsync(cancellationToken);
}

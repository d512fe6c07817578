using System.Text;
using System.Text.Json;
using SchedulingPro.Core.Sessions.Documents;

namespace SchedulingPro.Tests.Sessions;

/// <summary>Remembers a page of documents, and that they are the same one by one and joined.</summary>
internal sealed class DocumentSink : ISessionDocumentSink
{
    public SessionDocumentPage? Page { get; private set; }

    public List<string> Ids { get; } = [];

    public List<string> Texts { get; } = [];

    public static List<string> IdsOf(SessionDocumentBatch documents)
    {
        var ids = Enumerable.Range(0, documents.Count).Select(i => IdOf(documents[i])).ToList();
        if (!documents.Joined.IsEmpty)
        {
            var joined = JsonDocument.Parse($"[{Encoding.UTF8.GetString(documents.Joined.Span)}]");
            Assert.Equal(ids, joined.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        }

        return ids;
    }

    public ValueTask BeginAsync(SessionDocumentPage page, CancellationToken cancellationToken)
    {
        Page = page;
        return ValueTask.CompletedTask;
    }

    public ValueTask AddAsync(SessionDocumentBatch documents, CancellationToken cancellationToken)
    {
        Ids.AddRange(IdsOf(documents));
        Texts.AddRange(Enumerable.Range(0, documents.Count).Select(i => Encoding.UTF8.GetString(documents[i].Span)));
        return ValueTask.CompletedTask;
    }

    private static string IdOf(ReadOnlyMemory<byte> document) =>
        JsonDocument.Parse(document).RootElement.GetProperty("id").GetString()!;
}

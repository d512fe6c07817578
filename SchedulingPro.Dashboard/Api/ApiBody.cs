using System.Globalization;
using System.IO.Hashing;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace SchedulingPro.Dashboard.Api;

/// <summary>
/// A JSON answer, put together in pooled memory before the first byte leaves: what fails on the way becomes a clean error, and
/// the answer can carry an entity tag of its content.
/// </summary>
internal sealed class ApiBody : IDisposable
{
    private readonly Pipe pipe = new(
        new PipeOptions(
            pauseWriterThreshold: 0,
            resumeWriterThreshold: 0,
            minimumSegmentSize: 64 * 1024,
            useSynchronizationContext: false
        )
    );

    public ApiBody() =>
        Json = new(pipe.Writer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Json { get; }

    /// <summary>Sends it, or says that it is what the client has already.</summary>
    public async Task SendAsync(HttpContext context)
    {
        Json.Flush();
        await pipe.Writer.CompleteAsync();
        if (!pipe.Reader.TryRead(out var read))
        {
            throw new InvalidOperationException("An answer without content was sent.");
        }

        var hash = new XxHash128();
        foreach (var part in read.Buffer)
        {
            hash.Append(part.Span);
        }

        // Weak: the same content may be compressed for one client and not for another.
        var tag = new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{hash.GetCurrentHashAsUInt128():x32}\""),
            isWeak: true
        );
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache";
        if (IsKnown(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = read.Buffer.Length;
        foreach (var part in read.Buffer)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }

    public void Dispose()
    {
        Json.Dispose();
        pipe.Writer.Complete();
        pipe.Reader.Complete();
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
}

using System.Globalization;
using System.IO.Hashing;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace SchedulingPro.Dashboard.Api;

/// <summary>
/// A JSON answer. Usually it is put together in pooled memory before the first byte leaves: what fails on the way becomes a
/// clean error, and it carries an entity tag of its content. A large one that nobody asked a tag of is sent while it is read.
/// </summary>
internal sealed class ApiBody : IDisposable
{
    private readonly HttpContext context;
    private readonly Pipe? pipe;
    private bool isSent;

    private ApiBody(HttpContext context, Pipe? pipe)
    {
        this.context = context;
        this.pipe = pipe;
        Json = new(
            pipe?.Writer ?? context.Response.BodyWriter,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>An answer with an entity tag.</summary>
    public static ApiBody Tagged(HttpContext context) =>
        new(
            context,
            new Pipe(
                new PipeOptions(
                    pauseWriterThreshold: 0,
                    resumeWriterThreshold: 0,
                    minimumSegmentSize: 64 * 1024,
                    useSynchronizationContext: false
                )
            )
        );

    /// <summary>An answer for a page of this many items: with a tag when it is not large, or when the client asks by <c>If-None-Match</c>.</summary>
    public static ApiBody OfPage(HttpContext context, int size) =>
        size <= LargestTagged || context.Request.Headers.IfNoneMatch.Count > 0 ? Tagged(context) : new(context, null);

    /// <summary>Largest page that is put together before it is sent.</summary>
    public const int LargestTagged = 1000;

    /// <summary>Sends what there is so far, if it is not to be held back, and waits for a slow client.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        if (pipe is null)
        {
            Prepare();
            Json.Flush();
            await context.Response.BodyWriter.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Sends it to the end, or says that it is what the client has already.</summary>
    public async Task SendAsync()
    {
        isSent = true;
        if (pipe is null)
        {
            await DrainAsync(context.RequestAborted);
            return;
        }

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
        Prepare();
        context.Response.Headers.ETag = tag.ToString();
        if (IsKnown(context.Request, tag))
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentLength = read.Buffer.Length;
        foreach (var part in read.Buffer)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }

    public void Dispose()
    {
        if (pipe is null && !isSent && Json.BytesCommitted + Json.BytesPending > 0)
        {
            // Part of it may be out already: only a broken connection tells the client that the rest is missing.
            context.Abort();
            Json.Reset();
        }

        Json.Dispose();
        pipe?.Writer.Complete();
        pipe?.Reader.Complete();
    }

    private void Prepare()
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.CacheControl = "private, no-cache";
        }
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
}

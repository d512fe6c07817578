using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SchedulingPro.Core.Sessions.Documents;

namespace SchedulingPro.Dashboard.Api;

/// <summary>
/// A JSON answer. Usually it is put together in pooled memory before the first byte leaves: what fails on the way becomes a
/// clean error, and it carries an entity tag of its content. A large one that nobody asked a tag of is sent while it is read.
/// </summary>
internal sealed class ApiBody : IDisposable
{
    private readonly HttpContext context;
    private readonly Pipe pipe = new(
        new PipeOptions(
            pauseWriterThreshold: 0,
            resumeWriterThreshold: 0,
            minimumSegmentSize: 256 * 1024,
            useSynchronizationContext: false
        )
    );
    private readonly bool isTagged;
    private bool hasBegun;
    private bool isSent;

    private ApiBody(HttpContext context, bool isTagged)
    {
        (this.context, this.isTagged) = (context, isTagged);
        Json = new(pipe.Writer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>An answer with an entity tag.</summary>
    public static ApiBody Tagged(HttpContext context) => new(context, isTagged: true);

    /// <summary>An answer for a page of this many items: with a tag when it is not large, or when the client asks by <c>If-None-Match</c>.</summary>
    public static ApiBody OfPage(HttpContext context, int size) =>
        size <= LargestTagged || context.Request.Headers.IfNoneMatch.Count > 0
            ? Tagged(context)
            : new(context, isTagged: false);

    /// <summary>Largest page that is put together before it is sent.</summary>
    public const int LargestTagged = 1000;

    /// <summary>Adds stored documents to the array that is open; those that are sent at once go from their own memory.</summary>
    public async ValueTask AddStoredAsync(SessionDocumentBatch documents, CancellationToken cancellationToken)
    {
        var joined = documents.Joined;
        var isDirect = !isTagged && !joined.IsEmpty;
        // The first one, or all where they have to be taken one by one, through the writer: it knows where a comma is due.
        for (var i = 0; i < (joined.IsEmpty ? documents.Count : 1); i++)
        {
            Json.WriteRawValue((joined.IsEmpty || isDirect ? documents[i] : joined).Span, skipInputValidation: true);
        }

        await DrainAsync(cancellationToken);
        if (isDirect)
        {
            await context.Response.Body.WriteAsync(joined[documents[0].Length..], cancellationToken);
        }
    }

    /// <summary>Sends what there is so far, if it is not to be held back, and waits for a slow client.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        if (isTagged)
        {
            return;
        }

        Json.Flush();
        await pipe.Writer.FlushAsync(cancellationToken);
        if (pipe.Reader.TryRead(out var read))
        {
            hasBegun = true;
            Prepare();
            await WriteAsync(read.Buffer, cancellationToken);
            pipe.Reader.AdvanceTo(read.Buffer.End);
        }
    }

    /// <summary>Sends it to the end, or says that it is what the client has already.</summary>
    public async Task SendAsync()
    {
        isSent = true;
        if (!isTagged)
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
        await WriteAsync(read.Buffer, context.RequestAborted);
    }

    public void Dispose()
    {
        if (!isSent && hasBegun)
        {
            // Part of it is out already: only a broken connection tells the client that the rest is missing.
            context.Abort();
        }

        Json.Dispose();
        pipe.Writer.Complete();
        pipe.Reader.Complete();
    }

    private async Task WriteAsync(ReadOnlySequence<byte> bytes, CancellationToken cancellationToken)
    {
        foreach (var part in bytes)
        {
            await context.Response.Body.WriteAsync(part, cancellationToken);
        }
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

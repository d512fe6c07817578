using System.Buffers;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>An answer's bytes in a borrowed buffer. Give it back by disposing it.</summary>
internal sealed class AnswerBody : IDisposable
{
    private byte[] buffer;

    private AnswerBody(byte[] buffer) => this.buffer = buffer;

    internal ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Length);

    internal int Length { get; private set; }

    /// <summary>Reads to the end. Null when there is more than <paramref name="limit"/>.</summary>
    internal static async Task<AnswerBody?> ReadAsync(
        HttpContent content,
        int limit,
        CancellationToken cancellationToken
    )
    {
        // What the header promises is only a hint: it may be absent, and with compression it means something else.
        var promised = content.Headers.ContentLength ?? 0;
        if (promised > limit)
        {
            return null;
        }

        var body = new AnswerBody(ArrayPool<byte>.Shared.Rent((int)Math.Max(promised + 1, 16 * 1024)));
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            while (true)
            {
                var read = await stream.ReadAsync(body.buffer.AsMemory(body.Length), cancellationToken);
                if (read == 0)
                {
                    return body;
                }

                body.Length += read;
                if (body.Length > limit)
                {
                    body.Dispose();
                    return null;
                }

                if (body.Length == body.buffer.Length)
                {
                    body.Grow();
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            // It held personal data, or a token.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = [];
            Length = 0;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = larger;
    }
}

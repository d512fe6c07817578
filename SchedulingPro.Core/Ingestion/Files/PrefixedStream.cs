namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Some bytes that were read already, then the stream they were read from.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : Stream
{
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, prefix.Length - given);
        if (length == 0)
        {
            return rest.Read(buffer);
        }

        prefix.AsSpan(given, length).CopyTo(buffer);
        given += length;
        return length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}

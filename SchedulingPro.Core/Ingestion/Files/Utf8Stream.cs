using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Passes text on as long as it is UTF-8. What stands before a byte that is not is still passed on, then reading throws and
/// says where that byte is.
/// </summary>
internal sealed class Utf8Stream(Stream inner) : Stream
{
    private readonly byte[] carry = new byte[4];
    private int carried;
    private long position;
    private long line = 1;
    private bool invalid;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (invalid)
        {
            throw NotUtf8();
        }

        int count;
        try
        {
            count = inner.Read(buffer);
        }
        catch (DecoderFallbackException)
        {
            throw new ImportFileException(
                "The file says it is UTF-16 but holds characters that are not. Save it as UTF-8 and import it again."
            );
        }
        catch (InvalidDataException)
        {
            throw new ImportFileException(
                "The compressed file is damaged. Compress it again, or import it uncompressed."
            );
        }

        var read = buffer[..count];
        var bad = FirstInvalid(read);
        if (bad >= 0)
        {
            invalid = true;
            read = read[..bad];
        }

        position += read.Length;
        line += read.Count((byte)'\n');
        return invalid && read.Length == 0 ? throw NotUtf8() : read.Length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (carried > 0 && start < text.Length)
        {
            carry[carried++] = text[start++];
            var status = Rune.DecodeFromUtf8(carry.AsSpan(0, carried), out _, out _);
            if (status == OperationStatus.Done)
            {
                carried = 0;
            }
            else if (status == OperationStatus.InvalidData)
            {
                return start - 1;
            }
        }

        var rest = text[start..];
        var tail = IncompleteTail(rest);
        var body = rest[..^tail];
        if (!Utf8.IsValid(body))
        {
            while (Rune.DecodeFromUtf8(body, out _, out var length) == OperationStatus.Done)
            {
                start += length;
                body = body[length..];
            }

            return start;
        }

        if (tail > 0)
        {
            rest[^tail..].CopyTo(carry);
            carried = tail;
        }

        return -1;
    }

    // How many bytes at the end are the beginning of a character that the next read completes.
    private static int IncompleteTail(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i <= 3 && i <= text.Length; i++)
        {
            if ((text[^i] & 0xC0) != 0x80)
            {
                return Rune.DecodeFromUtf8(text[^i..], out _, out _) == OperationStatus.NeedMoreData ? i : 0;
            }
        }

        return 0;
    }

    private ImportFileException NotUtf8() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {line:N0} holds a byte (number {position + 1:N0}) that is not UTF-8. Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and import it again; what stands before that line is imported already."
            )
        );
}

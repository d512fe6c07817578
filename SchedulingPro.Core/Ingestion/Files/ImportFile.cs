using System.IO.Compression;
using System.Text;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// A file to import: tells compression and encoding by its first bytes and hands it out as UTF-8 text without a byte order
/// mark. <see cref="ImportFileException"/> is thrown for what cannot be read.
/// </summary>
internal sealed class ImportFile(string path)
{
    internal const int SniffLength = 64 * 1024;

    /// <summary>The file as text, and the file itself, whose position tells how much was read.</summary>
    internal (Stream Text, FileStream File) Open()
    {
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 128 * 1024,
            }
        );
        try
        {
            return (new Utf8Stream(Decode(Decompress(file))), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The first <see cref="SniffLength"/> bytes of the text, at most.</summary>
    internal byte[] Beginning()
    {
        var (text, _) = Open();
        using (text)
        {
            var buffer = new byte[SniffLength];
            var length = 0;
            try
            {
                int read;
                while ((read = text.Read(buffer, length, buffer.Length - length)) > 0)
                {
                    length += read;
                }
            }
            catch (ImportFileException) when (length > 0)
            {
                // What stands before the damage can be imported; reading it will come to the damage again.
            }

            return buffer[..length];
        }
    }

    private static Stream Decompress(FileStream file)
    {
        var magic = Peek(file, 4);
        return magic switch
        {
            [] => throw new ImportFileException("The file is empty."),
            [0x1F, 0x8B, ..] => new GZipStream(file, CompressionMode.Decompress),
            [(byte)'P', (byte)'K', 3, 4, ..] => throw new ImportFileException(
                "This is an Excel workbook or a zip file. Save the sheet as \"CSV UTF-8\", or unpack the zip, and import that."
            ),
            _ => file,
        };
    }

    private static Stream Decode(Stream stream)
    {
        // Only the beginning is looked at again, so a compressed stream needs no seeking.
        var beginning = new byte[4];
        var length = stream.ReadAtLeast(beginning, 4, throwOnEndOfStream: false);
        var known = beginning.AsSpan(0, length);
        var (encoding, mark) = known switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, ..] => (Unicode(bigEndian: false), 2),
            [0xFE, 0xFF, ..] => (Unicode(bigEndian: true), 2),
            [not 0, 0, ..] => (Unicode(bigEndian: false), 0),
            [0, not 0, ..] => (Unicode(bigEndian: true), 0),
            _ => ((Encoding?)null, 0),
        };
        Stream whole = new PrefixedStream(known[mark..].ToArray(), stream);
        return encoding is null ? whole : Encoding.CreateTranscodingStream(whole, encoding, new UTF8Encoding(false));
    }

    private static UnicodeEncoding Unicode(bool bigEndian) => new(bigEndian, false, throwOnInvalidBytes: true);

    private static byte[] Peek(FileStream file, int count)
    {
        var bytes = new byte[count];
        var length = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        file.Position = 0;
        return bytes[..length];
    }
}

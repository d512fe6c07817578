using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// A client that reads an answer from its socket and forgets it: what the framework's own client spends on taking chunks apart,
/// four kilobytes at a time, would be measured as the server's.
/// </summary>
internal sealed class RawHttp(Uri address, string token, string appKey) : IDisposable
{
    private readonly Socket socket = Connect(address);
    private readonly byte[] buffer = new byte[1024 * 1024];

    /// <summary>Bytes of the answer's body; throws for anything but 200.</summary>
    internal async Task<long> ReadAsync(string pathAndQuery, string accept)
    {
        await socket.SendAsync(
            Encoding.ASCII.GetBytes(
                $"GET {pathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nST-App-Key: {appKey}\r\nAccept: {accept}\r\n\r\n"
            )
        );
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await ReceiveAsync(filled);
            head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        if (!headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{pathAndQuery} answered {headers}");
        }

        var next = head + 4;
        if (LengthOf(headers) is { } length)
        {
            for (var left = length - (filled - next); left > 0; left -= filled)
            {
                filled = await ReceiveAsync(0);
            }

            return length;
        }

        long body = 0;
        while (true)
        {
            // A chunk: its length in a line, its bytes, an empty line.
            int end;
            while ((end = buffer.AsSpan(next, filled - next).IndexOf("\r\n"u8)) < 0)
            {
                buffer.AsSpan(next, filled - next).CopyTo(buffer);
                (filled, next) = (filled - next, 0);
                filled += await ReceiveAsync(filled);
            }

            var chunk = long.Parse(buffer.AsSpan(next, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            next += end + 2;
            body += chunk;
            for (var left = chunk + 2; left > 0; )
            {
                if (next == filled)
                {
                    (filled, next) = (await ReceiveAsync(0), 0);
                }

                var taken = (int)Math.Min(left, filled - next);
                (next, left) = (next + taken, left - taken);
            }

            if (chunk == 0)
            {
                return body;
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private static Socket Connect(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(address.Host, address.Port);
        return socket;
    }

    private async ValueTask<int> ReceiveAsync(int from)
    {
        var read = await socket.ReceiveAsync(buffer.AsMemory(from));
        return read > 0 ? read : throw new IOException("The server hung up.");
    }

    private static long? LengthOf(string headers) =>
        headers.Split("\r\n").FirstOrDefault(h => h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            is { } line
            ? long.Parse(line.AsSpan(line.IndexOf(':') + 1).Trim(), CultureInfo.InvariantCulture)
            : null;
}

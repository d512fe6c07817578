using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace SchedulingPro.Tests.Mail;

/// <summary>
/// A mail server on a free loopback port that speaks SMTP (RFC 5321 with AUTH PLAIN and LOGIN) and keeps what it takes. It
/// refuses, delays or hangs up where a test says so.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>User name and password that are asked for; null to take mails from everybody.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>Recipients that are refused for good.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>Answer to the next commands that begin so; each is used once.</summary>
    public ConcurrentDictionary<string, string> AnswerOnce { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hangs up right after it took so many mails, without saying that it did.</summary>
    public int HangUpAfter { get; set; } = int.MaxValue;

    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    public IReadOnlyList<string> Commands => [.. commands];

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        if (!closing.IsCancellationRequested)
        {
            await closing.CancelAsync();
            listener.Stop();
            await serving;
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                Connections++;
                await TalkAsync(client);
            }
        }
        catch (Exception error)
            when (error is OperationCanceledException or SocketException or IOException
                || (error is InvalidOperationException && closing.IsCancellationRequested)
            )
        {
            // The test is over; a listener that was stopped while a client talked says that it never listened.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink.example ESMTP");
            while (await reader.ReadLineAsync(closing.Token) is { } line)
            {
                commands.Enqueue(line);
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (AnswerOnce.TryRemove(verb, out var answer))
                {
                    await writer.WriteLineAsync(answer);
                    continue;
                }

                if (!await AnswerAsync(verb, line, reader, writer))
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            // The client hung up.
        }
    }

    private async Task<bool> AnswerAsync(string verb, string line, StreamReader reader, StreamWriter writer)
    {
        switch (verb)
        {
            case "EHLO" or "HELO":
                await writer.WriteLineAsync("250-sink.example");
                await writer.WriteLineAsync("250-8BITMIME");
                await writer.WriteLineAsync(Account is null ? "250 SIZE 10000000" : "250 AUTH PLAIN LOGIN");
                return true;
            case "AUTH":
                await writer.WriteLineAsync(
                    await IsAccountAsync(line, reader, writer) ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong password"
                );
                return true;
            case "RCPT" when Unknown.Any(address => line.Contains(address, StringComparison.OrdinalIgnoreCase)):
                await writer.WriteLineAsync("550 5.1.1 No such mailbox");
                return true;
            case "MAIL" or "RCPT" or "RSET" or "NOOP":
                await writer.WriteLineAsync("250 2.1.0 Fine");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 Go on");
                taken.Enqueue(await ReadAsync(reader));
                if (taken.Count >= HangUpAfter)
                {
                    HangUpAfter = int.MaxValue;
                    return false;
                }

                await writer.WriteLineAsync("250 2.0.0 Taken");
                return true;
            case "QUIT":
                await writer.WriteLineAsync("221 2.0.0 Bye");
                return false;
            default:
                await writer.WriteLineAsync("500 5.5.2 What?");
                return true;
        }
    }

    private async Task<bool> IsAccountAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var parts = line.Split(' ');
        if (parts[1] == "PLAIN")
        {
            var secret = parts.Length > 2 ? parts[2] : await AskAsync("", reader, writer);
            var fields = Encoding.UTF8.GetString(Convert.FromBase64String(secret)).Split('\0');
            return (fields[1], fields[2]) == Account;
        }

        var user = Encoding.UTF8.GetString(Convert.FromBase64String(await AskAsync("VXNlcm5hbWU6", reader, writer)));
        var word = Encoding.UTF8.GetString(Convert.FromBase64String(await AskAsync("UGFzc3dvcmQ6", reader, writer)));
        return (user, word) == Account;
    }

    private static async Task<string> AskAsync(string question, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync($"334 {question}");
        return await reader.ReadLineAsync() ?? "";
    }

    private static async Task<MimeMessage> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(stream);
    }
}

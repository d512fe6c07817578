using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What belongs to one account and outlives single clients: its token, its pace and its rest. Sends its calls.</summary>
internal sealed partial class UpstreamAccount : IDisposable
{
    private const string AppKeyHeader = "ST-App-Key";

    private readonly UpstreamPatience patience;
    private readonly IHttpClientFactory http;
    private readonly UpstreamMeter meter;
    private readonly ILogger<UpstreamClients> log;
    private readonly TimeProvider clock;
    private readonly AccessTokens tokens;
    private readonly CallPace pace;
    private readonly UpstreamResilience resilience;

    internal UpstreamAccount(
        UpstreamCredentials credentials,
        UpstreamPatience patience,
        IHttpClientFactory http,
        UpstreamMeter meter,
        ILogger<UpstreamClients> log,
        TimeProvider clock
    )
    {
        Credentials = credentials;
        this.patience = patience;
        this.http = http;
        this.meter = meter;
        this.log = log;
        this.clock = clock;
        tokens = new(clock);
        pace = new(patience.CallsPerSecond, clock);
        resilience = new(credentials.Name, patience, meter, clock);
    }

    internal UpstreamCredentials Credentials { get; }

    /// <summary>Asks for <paramref name="path"/> and its query, and reads the answer: both again where they fail in a way that may pass.</summary>
    internal Task<T> GetAsync<T>(
        string path,
        string query,
        UpstreamTarget target,
        CallCounter counter,
        Func<UpstreamAnswer, T> read,
        CancellationToken cancellationToken
    ) =>
        resilience.RunAsync(
            counter,
            async token =>
            {
                using var answer = await AuthorizedAsync(path, query, target, counter, token);
                return Read(answer, read);
            },
            cancellationToken
        );

    /// <summary>Makes sure that there is a token.</summary>
    internal Task SignInAsync(CallCounter counter, CancellationToken cancellationToken) =>
        resilience.RunAsync(counter, token => TokenAsync(null, counter, token), cancellationToken);

    public void Dispose() => tokens.Dispose();

    private static T Read<T>(UpstreamAnswer answer, Func<UpstreamAnswer, T> read)
    {
        try
        {
            return read(answer);
        }
        catch (JsonException error)
        {
            throw UpstreamSilences.Unreadable(answer.Host, error);
        }
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    private async Task<UpstreamAnswer> AuthorizedAsync(
        string path,
        string query,
        UpstreamTarget target,
        CallCounter counter,
        CancellationToken cancellationToken
    )
    {
        var address =
            Address(Credentials.BaseUrl.TrimEnd('/') + path + query)
            ?? throw UpstreamSilences.NoAddress(target, Credentials.BaseUrl);
        if (Credentials.AppKey.Any(c => c is <= ' ' or > '~'))
        {
            throw UpstreamSilences.NoAppKey();
        }

        string? refused = null;
        while (true)
        {
            var token = await TokenAsync(refused, counter, cancellationToken);
            await pace.WaitAsync(cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.TryAddWithoutValidation(AppKeyHeader, Credentials.AppKey);
            var answer = await SendAsync(request, path, UpstreamLimits.LargestAnswer, counter, cancellationToken);
            if (UpstreamRefusals.Of(answer, target, Credentials) is not { } refusal)
            {
                return answer;
            }

            using (answer)
            {
                if (answer.Status != HttpStatusCode.Unauthorized || refused is not null)
                {
                    throw refusal;
                }

                // A token may be withdrawn before its time: one more try with a new one.
                refused = token;
            }
        }
    }

    private Task<string> TokenAsync(string? refused, CallCounter counter, CancellationToken cancellationToken) =>
        tokens.GetAsync(refused, token => FetchTokenAsync(counter, token), cancellationToken);

    private async Task<JsonElement> FetchTokenAsync(CallCounter counter, CancellationToken cancellationToken)
    {
        var address =
            Address(Credentials.TokenUrl)
            ?? throw UpstreamSilences.NoAddress(UpstreamTarget.Token, Credentials.TokenUrl);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Credentials.ClientId,
                    ["client_secret"] = Credentials.ClientSecret,
                }
            ),
        };
        using var answer = await SendAsync(
            request,
            address.AbsolutePath,
            UpstreamLimits.LargestToken,
            counter,
            cancellationToken
        );
        if (UpstreamRefusals.Of(answer, UpstreamTarget.Token, Credentials) is { } refusal)
        {
            throw refusal;
        }

        return Read(answer, a => JsonElement.Parse(a.Body.Bytes.Span, new JsonDocumentOptions { MaxDepth = 16 }));
    }

    private async Task<UpstreamAnswer> SendAsync(
        HttpRequestMessage request,
        string path,
        int limit,
        CallCounter counter,
        CancellationToken cancellationToken
    )
    {
        var host = request.RequestUri!.Authority;
        var started = clock.GetTimestamp();
        var outcome = "failed";
        using var timeout = new CancellationTokenSource(patience.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        counter.Sent();
        try
        {
            using var response = await http.CreateClient(UpstreamClientServices.HttpClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await AnswerBody.ReadAsync(response.Content, limit, either.Token);
            var answer = Answer(response, body ?? throw UpstreamSilences.TooLarge(host, limit), host, counter);
            outcome = ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return answer;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = "timeout";
            throw UpstreamSilences.TooLate(host, patience.Timeout, error);
        }
        catch (HttpRequestException error)
        {
            throw UpstreamSilences.Of(error, host);
        }
        catch (IOException error)
        {
            throw UpstreamSilences.CutOff(host, error);
        }
        finally
        {
            var time = clock.GetElapsedTime(started);
            meter.Called(Credentials.Name, outcome, time);
            LogCall(Credentials.Name, path, outcome, time.TotalMilliseconds);
        }
    }

    private UpstreamAnswer Answer(HttpResponseMessage response, AnswerBody body, string host, CallCounter counter)
    {
        if (response.Headers.Date is { } date)
        {
            counter.Saw(date, clock.GetUtcNow());
        }

        var wait = Wait(response.Headers.RetryAfter, response.Headers.Date);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            counter.Throttled();
            meter.Throttled(Credentials.Name);

            // The other calls of this account need not find out for themselves.
            if (wait <= patience.LongestWait)
            {
                pace.Hold(wait.Value);
            }
        }

        return new(response.StatusCode, body)
        {
            Host = host,
            MediaType = response.Content.Headers.ContentType?.MediaType ?? "",
            Location = response.Headers.Location is { } to ? to.OriginalString.Split('?', '#')[0] : null,
            RetryAfter = wait,
            Challenge = response.Headers.WwwAuthenticate.ToString(),
        };
    }

    // A date to wait for is one of the upstream's clock, as the answer's own date is.
    private TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset? answered)
    {
        var wait = header?.Delta ?? header?.Date - (answered ?? clock.GetUtcNow());
        return wait is { } time ? (time < TimeSpan.Zero ? TimeSpan.Zero : time) : null;
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Connection {Connection}: {Path} answered {Outcome} after {Milliseconds:0} ms"
    )]
    private partial void LogCall(string connection, string path, string outcome, double milliseconds);
}

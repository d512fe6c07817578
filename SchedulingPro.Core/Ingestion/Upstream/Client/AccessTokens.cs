using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>
/// The access token of one account: fetched when it is first needed, kept until shortly before its end, and fetched by one call
/// while the others wait for it.
/// </summary>
internal sealed class AccessTokens(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromSeconds(900);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Token? current;

    /// <summary>A token that is good now.</summary>
    /// <param name="refused">A token that the upstream has just refused, so that another is wanted; else null.</param>
    /// <param name="fetch">Asks for a new one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<string> GetAsync(
        string? refused,
        Func<CancellationToken, Task<JsonElement>> fetch,
        CancellationToken cancellationToken
    )
    {
        if (Usable(refused) is { } known)
        {
            return known;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (Usable(refused) is { } fetched)
            {
                return fetched;
            }

            var asked = clock.GetUtcNow();
            var answer = await fetch(cancellationToken);
            current = Read(answer, asked);
            return current.Text;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private string? Usable(string? refused) =>
        current is { } token && token.Text != refused && clock.GetUtcNow() < token.RenewOn ? token.Text : null;

    private static Token Read(JsonElement answer, DateTimeOffset asked)
    {
        var text =
            answer.ValueKind == JsonValueKind.Object
            && answer.TryGetProperty("access_token", out var found)
            && found.ValueKind == JsonValueKind.String
                ? found.GetString()!.Trim()
                : "";

        // It goes into a header: anything but visible ASCII is no token.
        if (text.Length == 0 || text.Any(c => c is <= ' ' or > '~'))
        {
            throw new JsonException("The answer holds no access token.");
        }

        var seconds = answer.TryGetProperty("expires_in", out var lifetime) ? JsonNumbers.Any(lifetime) : null;
        var lives =
            seconds is not > 0 ? UsualLifetime
            : seconds >= LongestLifetime.TotalSeconds ? LongestLifetime
            : TimeSpan.FromSeconds(seconds.Value);

        // A token that lives shorter than the margin would never be used otherwise.
        var margin = lives / 5 < TimeSpan.FromMinutes(1) ? lives / 5 : TimeSpan.FromMinutes(1);
        return new(text, asked + lives - margin);
    }

    private sealed record Token(string Text, DateTimeOffset RenewOn)
    {
        public override string ToString() => nameof(Token);
    }
}

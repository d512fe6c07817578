using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>
/// The project's own stand-in for the upstream account: tokens, the five published calls and the names, answered from memory,
/// with every fault that a test asks for and a log of what was called.
/// </summary>
public sealed class StandInUpstream : IAsyncDisposable
{
    /// <summary>What every stand-in takes; the addresses are those of a running one.</summary>
    public static readonly UpstreamCredentials Account = new(
        1,
        "stand-in",
        9001,
        "",
        "",
        "stand-in-client",
        "stand-in-secret",
        "stand-in-app-key"
    );

    private readonly ConcurrentQueue<StandInCall> calls = [];
    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private int count;

    private StandInUpstream(WebApplication app, StandInSessions sessions, TimeProvider clock)
    {
        this.app = app;
        this.clock = clock;
        Sessions = sessions;
        Tokens = new(() => Now);
    }

    public StandInSessions Sessions { get; }

    public StandInFaults Faults { get; } = new();

    /// <summary>Everything that was called so far, in order.</summary>
    public IReadOnlyList<StandInCall> Calls => [.. calls];

    public string BaseUrl => app.Urls.First();

    public string TokenUrl => BaseUrl + "/connect/token";

    /// <summary>What a client needs. Change with <c>with</c> to be refused.</summary>
    public UpstreamCredentials Credentials { get; private set; } = null!;

    /// <summary>How far its clock is ahead of the one it was started with.</summary>
    public TimeSpan ClockShift { get; set; }

    /// <summary>How long its tokens are good.</summary>
    public TimeSpan TokenLifetime
    {
        get => Tokens.Lifetime;
        set => Tokens.Lifetime = value;
    }

    /// <summary>What it says of that, as JSON text; empty leaves it out.</summary>
    public string ExpiresIn { get; set; } = "900";

    /// <summary>Whether lists repeat a row at their end.</summary>
    public bool RepeatsIds { get; set; }

    public StandInOrder Order { get; set; }

    /// <summary>Kinds of names that the account does not permit.</summary>
    public HashSet<NameKind> DeniedNames { get; } = [];

    /// <summary>Whether the account permits nothing of Scheduling Pro.</summary>
    public bool DeniesSchedulers { get; set; }

    /// <summary>Runs before a call is answered, for example to change sessions between pages.</summary>
    public Func<StandInCall, Task>? Before { get; set; }

    /// <summary>Runs after a call is answered.</summary>
    public Func<StandInCall, Task>? After { get; set; }

    internal StandInTokens Tokens { get; }

    internal DateTime Now => clock.GetUtcNow().UtcDateTime + ClockShift;

    /// <summary>Starts one that listens on this machine only; port 0 takes a free one.</summary>
    public static async Task<StandInUpstream> StartAsync(
        StandInSessions? sessions = null,
        TimeProvider? clock = null,
        int port = 0,
        Action<WebApplication, StandInUpstream>? more = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var app = builder.Build();
        var host = new StandInUpstream(app, sessions ?? new(), clock ?? TimeProvider.System);
        new StandInApi(host).Map(app);
        more?.Invoke(app, host);
        await app.StartAsync();
        host.Credentials = Account with { BaseUrl = host.BaseUrl, TokenUrl = host.TokenUrl };
        return host;
    }

    /// <summary>All tokens are over at once, whatever was said when they were given out.</summary>
    public void ExpireTokens() => Tokens.Withdraw();

    public void ForgetCalls() => calls.Clear();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal async Task AnswerAsync(HttpContext context, Func<HttpContext, StandInFault?, Task> answer)
    {
        var call = new StandInCall(
            Interlocked.Increment(ref count),
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.ToString(),
            new DateTimeOffset(Now)
        );
        calls.Enqueue(call);
        if (Before is { } before)
        {
            await before(call);
        }

        context.Response.Headers.Date = Now.ToString("R", CultureInfo.InvariantCulture);
        context.Response.OnStarting(() =>
        {
            call.Status = context.Response.StatusCode;
            return Task.CompletedTask;
        });
        await answer(context, Faults.Take(call));
        if (After is { } after)
        {
            await after(call);
        }
    }

    /// <summary>Whether token, app key, tenant and permission are right; it has answered where they are not.</summary>
    internal async Task<bool> AllowsAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!Tokens.Accepts(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await StandInAnswers.ErrorAsync(context, 401, "The token is missing or over");
        }
        else if (context.Request.Headers["ST-App-Key"] != Credentials.AppKey)
        {
            await StandInAnswers.ErrorAsync(context, 401, "Unauthorized", ("ST-App-Key", "The app key is unknown."));
        }
        else if ((string?)context.Request.RouteValues["tenant"] != $"{Credentials.TenantId}")
        {
            await StandInAnswers.ErrorAsync(context, 403, "Forbidden", ("tenant", "The app is not connected to it."));
        }
        else if (IsDenied(path))
        {
            await StandInAnswers.ErrorAsync(context, 403, "The app has no access to this endpoint");
        }
        else
        {
            return true;
        }

        return false;
    }

    private bool IsDenied(string path) =>
        path.StartsWith("/schedulingpro", StringComparison.Ordinal)
            ? DeniesSchedulers
            : DeniedNames.Any(k => path.EndsWith(StandInNames.Path(k).Split('/')[^1], StringComparison.Ordinal));
}

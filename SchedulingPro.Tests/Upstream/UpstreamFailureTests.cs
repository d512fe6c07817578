using System.Globalization;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream;

/// <summary>What the client makes of an upstream that fails.</summary>
public sealed class UpstreamFailureTests(UpstreamLab lab) : IClassFixture<UpstreamLab>
{
    private static readonly UpstreamSource Source = new(StandInGeneration.SchedulerId(0), false);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Call_FailsInAWayThatMayPass_IsRepeatedUntilItWorks(int status)
    {
        lab.Reset();
        lab.StandIn.Faults.Next(3, Fault.Status(status));
        var client = lab.Open();

        var page = await client.SessionsAsync(Source, new(), Token);

        Assert.Equal(18, page.Items.Count);
        Assert.Equal(new UpstreamCalls(5, 3, status == 429 ? 3 : 0), client.Calls);
    }

    [Fact]
    public async Task Token_FailsInAWayThatMayPass_IsAskedForAgain()
    {
        lab.Reset();
        lab.StandIn.Faults.Next(2, Fault.Status(502), c => c.IsToken);

        Assert.NotEmpty((await lab.Open().SchedulersAsync(new(), Token)).Items);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("date", 40)]
    public async Task Call_ToldToWait_WaitsSoLong(string retryAfter, int seconds)
    {
        lab.Reset();
        var began = lab.Clock.GetUtcNow();
        var header =
            retryAfter == "date" ? began.AddSeconds(40).ToString("R", CultureInfo.InvariantCulture) : retryAfter;
        lab.StandIn.Faults.Next(1, Fault.Status(429, header));

        await lab.Open().SchedulersAsync(new(), Token);

        Assert.InRange((lab.Clock.GetUtcNow() - began).TotalSeconds, seconds, seconds + 1);
    }

    [Fact]
    public async Task Call_ToldToWaitTooLong_FailsAsThrottled()
    {
        lab.Reset();
        lab.StandIn.Faults.Next(1, Fault.Status(429, "3600"));
        var client = lab.Open();

        var error = await Assert.ThrowsAsync<UpstreamException>(() => client.SchedulersAsync(new(), Token));

        Assert.Equal(UpstreamProblem.Throttled, error.Problem);
        Assert.Contains("3600 s", error.Message, StringComparison.Ordinal);
        Assert.Equal(new UpstreamCalls(2, 0, 1), client.Calls);
    }

    [Fact]
    public async Task Repeats_Pauses_GrowAndStayShort()
    {
        lab.Reset();
        lab.StandIn.Faults.Next(5, Fault.Status(500));
        var before = lab.Clock.Waited.Count;

        await lab.Open(o => o.Retries = 5).SchedulersAsync(new(), Token);

        var pauses = lab.Clock.Waited.Skip(before).ToList();
        Assert.Equal(5, pauses.Count);
        Assert.All(pauses, p => Assert.InRange(p, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.NotEqual(pauses[0], pauses[4]);
    }

    [Fact]
    public async Task Call_WithoutAnswer_IsEndedAndRepeated()
    {
        lab.Reset();
        var reached = new TaskCompletionSource();
        lab.StandIn.Faults.Next(1, Fault.Hang(reached));
        var client = lab.Open();

        var call = client.SchedulersAsync(new(), Token);
        await reached.Task;
        lab.Clock.RunOut();

        Assert.NotEmpty((await call).Items);
        Assert.Equal(1, client.Calls.Repeated);
    }

    [Fact]
    public async Task Call_GivenUpByItsCaller_IsCancelled()
    {
        lab.Reset();
        var reached = new TaskCompletionSource();
        lab.StandIn.Faults.Next(1, Fault.Hang(reached));
        using var stop = new CancellationTokenSource();

        var call = lab.Open().SchedulersAsync(new(), stop.Token);
        await reached.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData("break")]
    [InlineData("cut")]
    public async Task Answer_CutOff_IsAskedForAgain(string kind)
    {
        lab.Reset();
        lab.StandIn.Faults.Next(2, Fault.Named(kind, null));

        var page = await lab.Open().SessionsAsync(Source, new(), Token);

        Assert.Equal(18, page.Items.Count);
    }

    [Theory]
    [InlineData("break")]
    [InlineData("cut")]
    public async Task Answer_AlwaysCutOff_IsAProblemOfTheAnswer(string kind)
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Named(kind, null));

        var error = await Assert.ThrowsAsync<UpstreamException>(() => lab.Open().SessionsAsync(Source, new(), Token));

        Assert.Equal(UpstreamProblem.Answer, error.Problem);
    }

    [Fact]
    public async Task Answer_WebPage_IsAProblemOfTheAddress()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Page());

        var error = await Assert.ThrowsAsync<UpstreamException>(() => lab.Open().SchedulersAsync(new(), Token));

        Assert.Equal(UpstreamProblem.Address, error.Problem);
        Assert.Contains("web page", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Redirect_IsNotFollowed()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Redirect(lab.StandIn.BaseUrl + "/elsewhere?key=secret"));

        var error = await Assert.ThrowsAsync<UpstreamException>(() => lab.Open().SchedulersAsync(new(), Token));

        Assert.Equal(UpstreamProblem.Address, error.Problem);
        Assert.Contains("/elsewhere.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(lab.StandIn.Calls, c => c.Path == "/elsewhere");
    }

    [Fact]
    public async Task Answer_JsonUnderAnotherType_IsTaken()
    {
        lab.Reset();
        lab.StandIn.Faults.Next(1, Fault.Body("""{"data":[]}""", "text/plain"));

        Assert.Empty((await lab.Open().SchedulersAsync(new(), Token)).Items);
    }

    [Fact]
    public async Task Host_NobodyListens_IsAProblemOfTheAddress()
    {
        lab.Reset();
        var clients = (IUpstreamClients)lab.Services().GetService(typeof(IUpstreamClients))!;
        var nobody = lab.StandIn.Credentials with { BaseUrl = "http://127.0.0.1:1" };

        var error = await Assert.ThrowsAsync<UpstreamException>(() =>
            clients.Open(nobody).SchedulersAsync(new(), Token)
        );

        Assert.Equal(UpstreamProblem.Address, error.Problem);
        Assert.Contains("127.0.0.1:1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret", UpstreamProblem.Credentials, 400)]
    [InlineData("app key", UpstreamProblem.AppKey, 401)]
    [InlineData("tenant", UpstreamProblem.Tenant, 403)]
    [InlineData("permission", UpstreamProblem.Permission, 403)]
    [InlineData("scheduler", UpstreamProblem.Missing, 404)]
    [InlineData("question", UpstreamProblem.Refused, 400)]
    public async Task Refusal_SaysWhatIsWrong(string wrong, UpstreamProblem problem, int status)
    {
        lab.Reset();
        lab.StandIn.DeniesSchedulers = wrong == "permission";
        var right = lab.StandIn.Credentials;
        var credentials = wrong switch
        {
            "secret" => right with { ClientSecret = "wrong-secret" },
            "app key" => right with { AppKey = "wrong-key" },
            "tenant" => right with { TenantId = 5 },
            _ => right,
        };
        var clients = (IUpstreamClients)lab.Services().GetService(typeof(IUpstreamClients))!;

        var error = await Assert.ThrowsAsync<UpstreamException>(() =>
            clients
                .Open(credentials)
                .SessionsAsync(
                    wrong == "scheduler" ? new("sched_gone", false) : Source,
                    new() { PageSize = wrong == "question" ? 6000 : 50 },
                    Token
                )
        );

        Assert.Equal((problem, status), (error.Problem, error.Status));
        Assert.NotEmpty(error.Advice);
        Assert.DoesNotContain("wrong-", error.ToString(), StringComparison.Ordinal);
        if (wrong == "question")
        {
            Assert.Contains("pageSize: must be 1 to 5000", error.Message, StringComparison.Ordinal);
            Assert.Contains("0HMTRACE", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Account_WhereNothingWorks_Rests()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Status(500, title: "Down for repair"));
        var client = lab.Open(o => o.RestSeconds = 30);
        await Assert.ThrowsAsync<UpstreamException>(() => client.SchedulersAsync(new(), Token));
        await Assert.ThrowsAsync<UpstreamException>(() => client.SchedulersAsync(new(), Token));
        var sent = client.Calls.Sent;

        var error = await Assert.ThrowsAsync<UpstreamException>(() => client.SchedulersAsync(new(), Token));

        Assert.Equal(UpstreamProblem.Resting, error.Problem);
        Assert.Contains("Down for repair", error.Message, StringComparison.Ordinal);
        Assert.Equal(sent, client.Calls.Sent);

        lab.StandIn.Faults.Clear();
        lab.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotEmpty((await client.SchedulersAsync(new(), Token)).Items);
    }

    [Fact]
    public async Task Pace_TooManyCallsInASecond_WaitForTheirTurn()
    {
        var swift = new SwiftClock();
        var paced = new CallPace(3, swift);
        for (var i = 0; i < 10; i++)
        {
            await paced.WaitAsync(Token);
        }

        Assert.Equal(3, swift.Waited.Count);
        Assert.All(swift.Waited, w => Assert.Equal(TimeSpan.FromSeconds(1), w));
    }
}

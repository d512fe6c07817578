using System.Globalization;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>
/// Tries a connection out, as "Test connection" does: asks for a token, one scheduler and one name of each kind, and says of each
/// part of the connection what is wrong with it. Nothing is stored; it takes about ten seconds at most.
/// </summary>
public sealed class UpstreamProbe
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(60);

    private readonly UpstreamClients clients;
    private readonly TimeProvider clock;

    internal UpstreamProbe(UpstreamClients clients, TimeProvider clock)
    {
        this.clients = clients;
        this.clock = clock;
    }

    /// <summary>Tries <paramref name="credentials"/>. Never throws for what is wrong with them or the upstream.</summary>
    public async Task<ProbeResult> RunAsync(UpstreamCredentials credentials, CancellationToken cancellationToken)
    {
        var client = clients.OpenForPerson(credentials);
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        var checks = new List<ProbeCheck>();
        var token = await TryAsync(() => client.SignInAsync(either.Token), cancellationToken);
        var schedulers = token is null
            ? await TryAsync(() => client.SchedulersAsync(new() { PageSize = 1 }, either.Token), cancellationToken)
            : null;
        AddToken(checks, token);
        AddAccount(checks, token is null, schedulers, credentials.TenantId);
        AddClock(checks, client);
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            checks.Add(
                token is null && schedulers is null
                    ? Names(kind, await TryAsync(() => client.TryNamesAsync(kind, either.Token), cancellationToken))
                    : new(Label(kind), ProbeState.NotReached)
            );
        }

        return new(checks);
    }

    // Null when it worked.
    private static async Task<UpstreamException?> TryAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
            return null;
        }
        catch (UpstreamException error)
        {
            return error;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            return new(
                UpstreamProblem.Timeout,
                string.Create(CultureInfo.InvariantCulture, $"No answer within {Longest.TotalSeconds:0} s."),
                "Try again; if it stays so, check the firewall or proxy in between.",
                error
            );
        }
    }

    private static void AddToken(List<ProbeCheck> checks, UpstreamException? error)
    {
        const string address = "Token address";
        const string credentials = "Client id and secret";
        var isReached = error?.Problem is UpstreamProblem.Credentials or UpstreamProblem.Refused;
        checks.Add(
            error is null || isReached
                ? new(address, ProbeState.Ok, "It hands out tokens.")
                : new(address, ProbeState.Failed, error.Message, error.Advice)
        );
        checks.Add(
            error is null ? new(credentials, ProbeState.Ok, "Accepted.")
            : isReached ? new(credentials, ProbeState.Failed, error.Message, error.Advice)
            : new(credentials, ProbeState.NotReached)
        );
    }

    private static void AddAccount(List<ProbeCheck> checks, bool hasToken, UpstreamException? error, long tenant)
    {
        // In the order in which the upstream looks at them: what comes before the one that failed is in order.
        (string Label, string Fine, UpstreamProblem Problem)[] parts =
        [
            ("API address", "The API answers there.", UpstreamProblem.Address),
            ("App key", "Accepted.", UpstreamProblem.AppKey),
            (
                "Tenant",
                string.Create(CultureInfo.InvariantCulture, $"Tenant {tenant} can be read."),
                UpstreamProblem.Tenant
            ),
            ("Schedulers and sessions", "Permitted.", UpstreamProblem.Permission),
        ];
        var failed = error is null ? parts.Length : Array.FindIndex(parts, p => p.Problem == error.Problem);
        if (failed < 0)
        {
            // A token that is refused right after it was issued belongs to another environment: the address is the suspect.
            failed = error!.Problem is UpstreamProblem.Refused ? parts.Length - 1 : 0;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            checks.Add(
                !hasToken || i > failed ? new(parts[i].Label, ProbeState.NotReached)
                : i == failed ? new(parts[i].Label, ProbeState.Failed, error!.Message, error.Advice)
                : new(parts[i].Label, ProbeState.Ok, parts[i].Fine)
            );
        }
    }

    private static void AddClock(List<ProbeCheck> checks, UpstreamClient client)
    {
        const string label = "Clock";
        var difference = client.ClockDifference;
        if (difference.Duration() > ClockTolerance)
        {
            checks.Add(
                new(
                    label,
                    ProbeState.Attention,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This machine's clock is {difference.Duration().TotalSeconds:N0} s {(difference > TimeSpan.Zero ? "behind" : "ahead of")} the upstream's."
                    ),
                    "Switch on time synchronisation of this machine."
                )
            );
        }
        else
        {
            checks.Add(
                client.HasSeenClock
                    ? new(label, ProbeState.Ok, "Both clocks agree.")
                    : new(label, ProbeState.NotReached)
            );
        }
    }

    private static ProbeCheck Names(NameKind kind, UpstreamException? error) =>
        error switch
        {
            null => new(Label(kind), ProbeState.Ok, "Permitted."),
            { Problem: UpstreamProblem.Permission } => new(
                Label(kind),
                ProbeState.Attention,
                "The account does not permit reading them; sessions then show ids where no name is known.",
                "Ask the account's administrator for the permission, or load the names from a CSV file."
            ),
            // The tenant was right a moment ago, so this is about the kind of names.
            {
                MayPass: false,
                Problem: UpstreamProblem.Missing
                    or UpstreamProblem.Tenant
                    or UpstreamProblem.Address
                    or UpstreamProblem.Refused
            } => new(
                Label(kind),
                ProbeState.Attention,
                "The API does not offer them; sessions then show ids where no name is known.",
                "Load the names from a CSV file."
            ),
            _ => new(Label(kind), ProbeState.Attention, error.Message, error.Advice),
        };

    private static string Label(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => "Names of job types",
            NameKind.BusinessUnit => "Names of business units",
            NameKind.Campaign => "Names of campaigns",
            _ => "Names of zones",
        };
}

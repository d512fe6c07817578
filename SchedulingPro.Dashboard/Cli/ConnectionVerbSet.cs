using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Makes a connection, or changes what is given of it.</summary>
internal static class ConnectionVerbSet
{
    public const string ClientSecretVariable = "SCHEDULINGPRO_CLIENT_SECRET";
    public const string AppKeyVariable = "SCHEDULINGPRO_APP_KEY";
    public const string WebhookKeyVariable = "SCHEDULINGPRO_WEBHOOK_KEY";

    private static readonly Dictionary<string, string> Options = new()
    {
        ["name"] = "NAME",
        ["baseUrl"] = "--base-url",
        ["tokenUrl"] = "--token-url",
        ["tenantId"] = "--tenant",
        ["clientId"] = "--client-id",
        ["clientSecret"] = "--client-secret",
        ["appKey"] = "--app-key",
        ["webhookKey"] = "--webhook-key",
        ["webhookHeader"] = "--webhook-header",
    };

    public static Command Create(VerbConsole console)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "Name of the connection: letters, digits, - and _; it stands in the webhooks' address.",
        };
        var production = Flag("--production", "The published addresses of the production system.");
        var integration = Flag("--integration", "The published addresses of the integration system.");
        var baseUrl = Text("--base-url", "Address of the API, such as https://api.example.com.", "U");
        var tokenUrl = Text("--token-url", "Address of the tokens; without a path, /connect/token is added.", "U");
        var tenant = TenantChoice.CreateOption();
        tenant.Description = "Tenant id in the account. A tenant that is not known here is set up.";
        var clientId = Text("--client-id", "Client id of the app.", "X");
        var clientSecret = Text("--client-secret", $"Client secret; otherwise {ClientSecretVariable}.", "Y");
        var appKey = Text("--app-key", $"App key; otherwise {AppKeyVariable}.", "K");
        var webhookKey = Text("--webhook-key", $"Key that signs webhooks; otherwise {WebhookKeyVariable}.", "H");
        var webhookHeader = Text(
            "--webhook-header",
            $"Header with the signature of webhooks; {UpstreamConnection.DefaultWebhookHeader} unless given.",
            "NAME"
        );
        var allowUnsigned = new Option<bool?>("--allow-unsigned-webhooks")
        {
            Description = "Take webhooks without a signature while there is no webhook key; false refuses them again.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return VerbRun.Define(
            new VerbCommand(
                "set",
                $"Make a connection, or change what is given of it. Secrets can also stand in the environment variables {ClientSecretVariable}, {AppKeyVariable} and {WebhookKeyVariable}, where other users of the machine do not see them.",
                $"connection set main --production --tenant 1234 --client-id cid.example   (with {ClientSecretVariable} and {AppKeyVariable} set)",
                "connection set trial --base-url http://localhost:5080 --token-url http://localhost:5080 --tenant 4711 --client-id a --client-secret b --app-key c",
                "connection set main --allow-unsigned-webhooks false"
            )
            {
                name,
                production,
                integration,
                baseUrl,
                tokenUrl,
                tenant,
                clientId,
                clientSecret,
                appKey,
                webhookKey,
                webhookHeader,
                allowUnsigned,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var (isProduction, isIntegration) = (parsed.GetValue(production), parsed.GetValue(integration));
                if (isProduction && isIntegration)
                {
                    return run.Fail("--production and --integration mean different systems; give one of them.");
                }

                var hosts =
                    isProduction ? UpstreamHosts.Production
                    : isIntegration ? UpstreamHosts.Integration
                    : null;
                var draft = new ConnectionDraft
                {
                    BaseUrl = parsed.GetValue(baseUrl) ?? hosts?.BaseUrl,
                    TokenUrl = parsed.GetValue(tokenUrl) ?? hosts?.TokenUrl,
                    TenantId = parsed.GetValue(tenant),
                    ClientId = parsed.GetValue(clientId),
                    ClientSecret = parsed.GetValue(clientSecret) ?? Variable(ClientSecretVariable),
                    AppKey = parsed.GetValue(appKey) ?? Variable(AppKeyVariable),
                    WebhookKey = parsed.GetValue(webhookKey) ?? Variable(WebhookKeyVariable),
                    WebhookHeader = parsed.GetValue(webhookHeader),
                    AllowUnsignedWebhooks = parsed.GetResult(allowUnsigned) is null
                        ? null
                        : parsed.GetValue(allowUnsigned) ?? true,
                };
                var result = await run
                    .Services.GetRequiredService<UpstreamConnectionEditor>()
                    .SetAsync(AuditActor.CommandLine, parsed.GetRequiredValue(name), draft, cancellationToken);
                return result.IsDone
                    ? await ReportAsync(run, result, cancellationToken)
                    : ConnectionVerb.Refuse(run, result, Options);
            }
        );
    }

    private static async Task<int> ReportAsync(
        VerbRun run,
        ConnectionResult result,
        CancellationToken cancellationToken
    )
    {
        var connection = (await ConnectionVerb.AllAsync(run, cancellationToken)).Single(c => c.Name == result.Name);
        var done =
            result.IsNew ? "added"
            : result.HasChanged ? "changed"
            : "unchanged";
        var line = ConnectionLine.Of(connection);
        run.Answer(
            new
            {
                result.Name,
                Result = done,
                result.Notes,
                Connection = line,
            },
            [
                $"{result.Name}: {done}",
                .. result.Notes,
                .. result.IsNew
                    ?
                    [
                        $"Webhooks go to {line.WebhookPath} of this server.",
                        $"Try it with: connection test {result.Name}",
                    ]
                    : Array.Empty<string>(),
            ]
        );
        return ExitCodes.Ok;
    }

    private static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Webhooks;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>What a webhook that arrived becomes; the cheapest checks come first.</summary>
internal sealed partial class WebhookReceiving(
    WebhookInbox inbox,
    WebhookRefusals refusals,
    ConnectionSecrets secrets,
    WebhookMetrics metrics,
    Microsoft.Extensions.Options.IOptions<WebhookOptions> options,
    ILogger<WebhookReceiving> log
)
{
    public async Task<WebhookOutcome> ReceiveAsync(HttpContext context, string name)
    {
        if (refusals.AreTooMany(context))
        {
            // Not logged one by one: that would be the flood's work.
            metrics.Received("", WebhookOutcome.TooManyRefused.Word);
            return WebhookOutcome.TooManyRefused;
        }

        UpstreamConnection? connection = null;
        WebhookOutcome outcome;
        try
        {
            connection = await inbox.FindAsync(name, context.RequestAborted);
            outcome = connection is null ? WebhookOutcome.NoConnection : await CheckAndStoreAsync(context, connection);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogNotStored(error, connection?.Name ?? "");
            outcome = WebhookOutcome.NotStored;
        }

        if (outcome.IsRefusal)
        {
            refusals.Note(context);
        }

        metrics.Received(connection?.Name ?? "", outcome.Word);
        LogReceived(
            connection?.Name ?? "unknown",
            $"{context.Connection.RemoteIpAddress}",
            outcome.Status,
            outcome.Word
        );
        return outcome;
    }

    private async Task<WebhookOutcome> CheckAndStoreAsync(HttpContext context, UpstreamConnection connection)
    {
        byte[]? signature = null;
        string? key = null;
        if (connection.ProtectedWebhookKey is { } stored)
        {
            if (context.Request.Headers[connection.WebhookHeader].ToString() is not { Length: > 0 } header)
            {
                return WebhookOutcome.NoSignature(connection.WebhookHeader);
            }

            signature = WebhookSignature.Read(header);
            if (signature is null)
            {
                return WebhookOutcome.StrangeSignature(connection.WebhookHeader);
            }

            try
            {
                key = secrets.Open(stored);
            }
            catch (SecretUnreadableException error)
            {
                LogKeyUnreadable(error, connection.Name);
                return WebhookOutcome.KeyUnreadable;
            }
        }
        else if (!connection.AllowUnsignedWebhooks)
        {
            return WebhookOutcome.NoKey;
        }

        byte[]? body;
        try
        {
            body = await WebhookBody.ReadAsync(context, options.Value.MaxBytes);
        }
        catch (Exception error) when (error is BadHttpRequestException or IOException)
        {
            return WebhookOutcome.BrokenOff;
        }

        if (body is null)
        {
            return WebhookOutcome.TooLarge(options.Value.MaxBytes);
        }

        if (key is not null && !WebhookSignature.IsValid(body, key, signature))
        {
            return WebhookOutcome.BadSignature;
        }

        return body.Length == 0 ? WebhookOutcome.Empty : await StoreAsync(connection, body, context.RequestAborted);
    }

    private async Task<WebhookOutcome> StoreAsync(
        UpstreamConnection connection,
        byte[] body,
        CancellationToken cancellationToken
    )
    {
        var receipt = await inbox.AcceptAsync(connection.Id, body, cancellationToken);
        return receipt switch
        {
            { State: WebhookEventState.Poison or WebhookEventState.UnknownType } => WebhookOutcome.SetAside(
                receipt.Reason
            ),
            { IsNew: false } => WebhookOutcome.Repeated,
            _ => WebhookOutcome.Stored,
        };
    }

    [LoggerMessage(LogLevel.Information, "Webhook of connection {Connection} from {Address}: {Status} {Outcome}")]
    private partial void LogReceived(string connection, string address, int status, string outcome);

    [LoggerMessage(LogLevel.Error, "A webhook of connection '{Connection}' could not be stored")]
    private partial void LogNotStored(Exception error, string connection);

    [LoggerMessage(LogLevel.Error, "The webhook key of connection {Connection} cannot be opened")]
    private partial void LogKeyUnreadable(Exception error, string connection);
}

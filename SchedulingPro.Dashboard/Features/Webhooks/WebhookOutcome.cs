namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>What the receiver answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Word">The same for logs and metrics, and in the body.</param>
/// <param name="Title">What happened, as a sentence.</param>
internal sealed record WebhookOutcome(int Status, string Word, string Title)
{
    public static WebhookOutcome Stored { get; } = new(StatusCodes.Status202Accepted, "stored", "The event is stored.");

    public static WebhookOutcome Repeated { get; } =
        new(StatusCodes.Status200OK, "repeated", "This event had arrived before; it is stored once.");

    public static WebhookOutcome NoConnection { get; } =
        new(StatusCodes.Status404NotFound, "no-connection", "There is no connection of this name.");

    public static WebhookOutcome TooManyRefused { get; } =
        new(
            StatusCodes.Status429TooManyRequests,
            "too-many-refused",
            "Too many webhooks of this network were refused. Correct the key, then try again."
        );

    public static WebhookOutcome NoKey { get; } =
        new(
            StatusCodes.Status401Unauthorized,
            "no-key",
            "No webhook key is entered for this connection, and it takes no unsigned webhooks."
        );

    public static WebhookOutcome BadSignature { get; } =
        new(
            StatusCodes.Status401Unauthorized,
            "bad-signature",
            "The signature is not that of this body under the key of this connection."
        );

    public static WebhookOutcome Empty { get; } = new(StatusCodes.Status400BadRequest, "empty", "The body is empty.");

    public static WebhookOutcome BrokenOff { get; } =
        new(StatusCodes.Status400BadRequest, "broken-off", "The body did not arrive whole.");

    public static WebhookOutcome KeyUnreadable { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "key-unreadable",
            "The webhook key of this connection cannot be read. It has to be entered again."
        );

    public static WebhookOutcome NotStored { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "not-stored",
            "The event could not be stored now. Send it again when Retry-After says."
        );

    public bool IsRefusal => Status is 400 or 401 or 404 or 413;

    public static WebhookOutcome NoSignature(string header) =>
        new(StatusCodes.Status401Unauthorized, "no-signature", $"The header {header} with the signature is missing.");

    public static WebhookOutcome StrangeSignature(string header) =>
        new(
            StatusCodes.Status401Unauthorized,
            "bad-signature",
            $"The header {header} holds no HMAC-SHA256 in hexadecimal digits or base64."
        );

    public static WebhookOutcome TooLarge(int limit) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "too-large",
            $"The body is larger than {limit:N0} bytes. The setting Webhooks:MaxBytes can be raised."
        );

    public static WebhookOutcome SetAside(string? reason) =>
        new(
            StatusCodes.Status202Accepted,
            "set-aside",
            $"The event is stored, but cannot be processed: {reason ?? "its type is not known here"}."
        );
}

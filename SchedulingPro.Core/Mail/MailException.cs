namespace SchedulingPro.Core.Mail;

/// <summary>A mail could not be handed over. The message is for people.</summary>
public sealed class MailException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The server refuses this mail for good; another attempt would end the same.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>The connection cannot be used any more.</summary>
    public bool IsConnectionLost { get; init; }
}

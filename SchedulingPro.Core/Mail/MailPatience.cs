namespace SchedulingPro.Core.Mail;

/// <summary>When a mail that could not be handed over is tried again, and when it is given up.</summary>
internal static class MailPatience
{
    /// <summary>Attempts before a mail is given up: about a day and a half.</summary>
    internal const int MostAttempts = 9;

    /// <summary>A mail that nobody could try in this time (no mail server was set up) is given up: it says nothing new any more.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>How long a mail counts as being handed over; later whoever did it is dead.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long one goes on with what was taken together. With the time that a single mail may take, it ends well before the lease:
    /// nobody else sends what is still to be sent here.
    /// </summary>
    internal static readonly TimeSpan Share = TimeSpan.FromMinutes(5);

    /// <summary>Longest time that the server may take for one mail, whatever it answers meanwhile.</summary>
    internal static readonly TimeSpan OneMail = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
    ];

    /// <summary>The pause after so many attempts; null when it is to be given up.</summary>
    internal static TimeSpan? After(int attempts) =>
        attempts >= MostAttempts ? null : Delays[Math.Clamp(attempts - 1, 0, Delays.Length - 1)];
}

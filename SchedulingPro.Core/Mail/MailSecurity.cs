namespace SchedulingPro.Core.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Plain at first, encrypted before anything is said (usually port 587).</summary>
    StartTls = 0,

    /// <summary>Encrypted from the start (usually port 465).</summary>
    Tls = 1,

    /// <summary>Not at all: only for a server on the same machine.</summary>
    None = 2,
}

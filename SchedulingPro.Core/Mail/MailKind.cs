namespace SchedulingPro.Core.Mail;

/// <summary>Why a mail is sent.</summary>
public enum MailKind
{
    /// <summary>Somebody tries the settings.</summary>
    Test = 0,

    /// <summary>An alert.</summary>
    Alert = 1,

    /// <summary>A scheduled report.</summary>
    Report = 2,
}

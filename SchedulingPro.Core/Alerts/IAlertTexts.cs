using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;

namespace SchedulingPro.Core.Alerts;

/// <summary>Says alerts in words. Pages know the words and the addresses; Core does not.</summary>
public interface IAlertTexts
{
    /// <summary>What happened, in a sentence, and path and query of the page that shows it.</summary>
    (string Text, string Url) Of(AlertRule rule, AlertFinding finding, UserContext owner);

    /// <summary>The mail about alerts of one rule that were raised together, or a reminder of one.</summary>
    MailDraft Mail(
        AlertRule rule,
        IReadOnlyList<AlertEvent> alerts,
        bool isReminder,
        TimeZoneInfo zone,
        string publicUrl
    );
}

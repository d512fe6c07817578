using SchedulingPro.Core.Mail;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>What the page of the mail server shows.</summary>
/// <param name="Settings">The settings; null before a mail server was set up.</param>
/// <param name="Log">The last tests and failures.</param>
/// <param name="Zone">The tenant's zone.</param>
/// <param name="OwnAddress">E-mail address of the signed-in admin, offered for a test.</param>
internal sealed record MailServerView(
    MailSettingsItem? Settings,
    MailLogPage Log,
    TimeZoneInfo Zone,
    string OwnAddress
);

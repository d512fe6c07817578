namespace SchedulingPro.Core.Leads.Settings;

/// <summary>Texts with which a company writes to a lead; placeholders in braces, see <see cref="TemplateText"/>.</summary>
/// <param name="MailSubject">Subject of the e-mail.</param>
/// <param name="MailBody">Body of the e-mail.</param>
/// <param name="TextBody">The text message.</param>
public sealed record ContactTemplates(string MailSubject, string MailBody, string TextBody)
{
    /// <summary>Texts of a company that wrote none.</summary>
    public static ContactTemplates Default { get; } =
        new(
            "Your {service} request with {company}",
            """
            Hi {first name},

            Thank you for visiting {company} online about {service}. I saw that the booking was not finished and would be glad to help.

            Just reply with a time that suits you, or with a number where I can call you.

            {my name}
            {company}
            """,
            "Hi {first name}, this is {my name} from {company} about your {service} request. May I help you finish the booking?"
        );

    /// <summary>The texts of a row; what is empty there is the default.</summary>
    internal static ContactTemplates Of(CompanyFollowUp row) =>
        new(
            Given(row.MailSubject, Default.MailSubject),
            Given(row.MailBody, Default.MailBody),
            Given(row.TextBody, Default.TextBody)
        );

    private static string Given(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SchedulingPro.Core.Mail;

internal static class MailServices
{
    /// <summary>Settings, outbox and delivery log of mails.</summary>
    internal static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.TryAddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<MailFeed>();
        services.AddSingleton<MailSecrets>();
        services.AddSingleton<MailDispatcher>();
        services.AddSingleton<MailSettingsEditor>();
        services.AddSingleton<MailTrial>();
        services.AddSingleton<MailLogQuery>();
        return services;
    }
}

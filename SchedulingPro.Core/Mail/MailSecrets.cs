using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SchedulingPro.Core.Mail;

/// <summary>Encrypts and opens the mail server's password, with Data Protection, whose keys lie in the data folder.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("SchedulingPro.Mail");

    /// <summary>What is stored of <paramref name="password"/>; empty stays empty.</summary>
    public string Protect(string password) => password.Length == 0 ? "" : protector.Protect(password);

    /// <summary>The password in clear. Throws <see cref="MailException"/> when the data folder's keys do not open it.</summary>
    public string Open(string stored)
    {
        try
        {
            return stored.Length == 0 ? "" : protector.Unprotect(stored);
        }
        catch (CryptographicException error)
        {
            throw new MailException(
                "The keys of the data folder do not open the stored password of the mail server. Enter it again.",
                error
            );
        }
    }

    /// <summary>The server behind <paramref name="settings"/>. Throws <see cref="MailException"/> likewise.</summary>
    public MailServer Open(MailSettings settings) =>
        new(
            settings.Host,
            settings.Port,
            settings.Security,
            settings.UserName,
            Open(settings.ProtectedPassword),
            settings.FromAddress,
            settings.FromName,
            settings.PublicUrl
        );
}

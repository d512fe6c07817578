using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Mail;

/// <summary>What settings of the mail server must be.</summary>
internal static class MailSettingsRules
{
    private const int Longest = 200;

    internal static MailSettingsDraft Clean(MailSettingsDraft draft) =>
        draft with
        {
            Host = draft.Host.Trim(),
            UserName = draft.UserName.Trim(),
            FromAddress = draft.FromAddress.Trim(),
            FromName = draft.FromName.Trim(),
            PublicUrl = draft.PublicUrl.Trim().TrimEnd('/'),
        };

    /// <summary>What is wrong with the (cleaned) draft over the stored settings, field and reason.</summary>
    internal static List<FieldError> Check(MailSettingsDraft draft, MailSettings? stored)
    {
        var errors = new List<FieldError>();
        if (draft.Host.Length == 0)
        {
            errors.Add(new("host", "is missing"));
        }
        else if (Uri.CheckHostName(draft.Host) == UriHostNameType.Unknown)
        {
            errors.Add(new("host", "is not a host name; write it as smtp.example.com, without a port"));
        }

        if (draft.Port is < 1 or > 65535)
        {
            errors.Add(new("port", "is a number from 1 to 65535; 587 or 465 is usual"));
        }

        if (!Enum.IsDefined(draft.Security))
        {
            errors.Add(new("security", "is not one of the choices"));
        }

        if (draft.FromAddress.Length == 0)
        {
            errors.Add(new("fromAddress", "is missing"));
        }
        else if (MailAddresses.AddressOf(draft.FromAddress) != draft.FromAddress)
        {
            errors.Add(new("fromAddress", "is not an e-mail address"));
        }

        if (draft.PublicUrl.Length == 0)
        {
            errors.Add(new("publicUrl", "is missing; links in mails begin with it"));
        }
        else if (
            !Uri.TryCreate(draft.PublicUrl, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            || url.Query.Length > 0
            || url.Fragment.Length > 0
            || url.UserInfo.Length > 0
        )
        {
            errors.Add(new("publicUrl", "is not an address such as https://dashboard.example.com"));
        }

        SignIn(draft, stored, errors);
        errors.AddRange(
            new[]
            {
                ("host", draft.Host),
                ("userName", draft.UserName),
                ("password", draft.Password),
                ("fromName", draft.FromName),
                ("publicUrl", draft.PublicUrl),
            }
                .Where(f => f.Item2.Length > Longest || f.Item2.Any(char.IsControl))
                .Select(f => new FieldError(f.Item1, $"is longer than {Longest} characters or holds a line break"))
        );
        return errors;
    }

    /// <summary>Whether the stored password may go on: it was entered for this server and this user.</summary>
    internal static bool KeepsPassword(MailSettingsDraft draft, MailSettings? stored) =>
        stored is { ProtectedPassword.Length: > 0 }
        && string.Equals(stored.Host, draft.Host, StringComparison.OrdinalIgnoreCase)
        && stored.Port == draft.Port
        && stored.UserName == draft.UserName;

    private static void SignIn(MailSettingsDraft draft, MailSettings? stored, List<FieldError> errors)
    {
        if (draft.UserName.Length == 0)
        {
            if (draft.Password.Length > 0)
            {
                errors.Add(new("userName", "is missing; the password belongs to one"));
            }

            return;
        }

        if (draft.Password.Length == 0 && !KeepsPassword(draft, stored))
        {
            errors.Add(
                new(
                    "password",
                    stored is { ProtectedPassword.Length: > 0 }
                        ? "is entered again for another server or user"
                        : "is missing"
                )
            );
        }

        if (draft.Security == MailSecurity.None && !IsThisMachine(draft.Host))
        {
            errors.Add(new("security", "must not be “none” with a password, which would travel in clear"));
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}

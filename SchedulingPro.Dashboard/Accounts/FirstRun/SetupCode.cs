using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>
/// The one-time code that proves that who sets up can read the server's console. It is kept encrypted in the data folder,
/// so that it stays the same over restarts, and removed when set-up is done.
/// </summary>
internal sealed class SetupCode(DataFolder folder, IDataProtectionProvider protection)
{
    // Without letters and digits that look alike: 32 characters, so that twelve of them are 60 bits.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12;

    private readonly IDataProtector protector = protection.CreateProtector("first-run.setup-code");
    private readonly Lock gate = new();
    private string? code;

    private string File => Path.Combine(folder.Path, "setup-code");

    /// <summary>The code as it is shown: three groups of four.</summary>
    public string Value
    {
        get
        {
            lock (gate)
            {
                return code ??= Read() ?? Create();
            }
        }
    }

    /// <summary>Whether the text is the code; spaces, dashes and small letters do not matter.</summary>
    public bool Matches(string? text) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(Plain(Value))),
            SHA256.HashData(Encoding.UTF8.GetBytes(Plain(text ?? "")))
        );

    public void Remove()
    {
        lock (gate)
        {
            System.IO.File.Delete(File);
            code = null;
        }
    }

    private static string Plain(string text) =>
        new([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    private string? Read()
    {
        try
        {
            return System.IO.File.Exists(File) ? protector.Unprotect(System.IO.File.ReadAllText(File)) : null;
        }
        catch (CryptographicException)
        {
            // Made with keys that are gone: a new code is as good.
            return null;
        }
    }

    private string Create()
    {
        var plain = RandomNumberGenerator.GetString(Alphabet, Length);
        var shown = $"{plain[..4]}-{plain[4..8]}-{plain[8..]}";
        System.IO.File.WriteAllText(File, protector.Protect(shown));
        return shown;
    }
}

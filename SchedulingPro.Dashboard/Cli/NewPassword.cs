using System.CommandLine;
using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Where a verb gets a password from: never from the command line, which other users of the machine can see.</summary>
internal static class NewPassword
{
    public const string Variable = "SCHEDULINGPRO_PASSWORD";

    public const string Missing =
        "There is no password. Type one at the prompt, send it with --password-stdin or set " + Variable + ".";

    // Without letters and digits that are taken for each other.
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static Option<bool> CreateOption() =>
        new("--password-stdin") { Description = "Read the password from the first line of the standard input." };

    /// <summary>The password, or null where none was given.</summary>
    public static string? Read(VerbConsole console, bool fromInput)
    {
        if (fromInput)
        {
            return NullIfEmpty(console.Input.ReadLine());
        }

        return FromEnvironment() ?? (Console.IsInputRedirected ? null : Prompt(console));
    }

    public static string? FromEnvironment() => NullIfEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>A password nobody has to invent: over 110 random bits.</summary>
    public static string Generate() => RandomNumberGenerator.GetString(Letters, 20);

    private static string? Prompt(VerbConsole console)
    {
        console.Error.Write("Password: ");
        var typed = new StringBuilder();
        for (
            var key = Console.ReadKey(intercept: true);
            key.Key != ConsoleKey.Enter;
            key = Console.ReadKey(intercept: true)
        )
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        console.Error.WriteLine();
        return NullIfEmpty(typed.ToString());
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

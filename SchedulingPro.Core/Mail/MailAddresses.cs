using System.Collections.Immutable;
using MimeKit;

namespace SchedulingPro.Core.Mail;

/// <summary>E-mail addresses as people type them: one on each line, or with commas or semicolons between them.</summary>
public sealed record MailAddresses
{
    /// <summary>Longest address that mail servers take, in characters.</summary>
    public const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>The addresses in the order in which they were typed, each once.</summary>
    public ImmutableArray<string> All { get; init; } = [];

    /// <summary>What was typed and is no address.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>The form in which they are stored: one on each line.</summary>
    public string Stored => string.Join('\n', All);

    /// <summary>Reads what was typed; a name before an address in angle brackets is left out.</summary>
    public static MailAddresses Read(string? typed)
    {
        var all = new List<string>();
        var unreadable = new List<string>();
        var parts = (typed ?? "").Split(
            ['\r', '\n', ',', ';'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        foreach (var part in parts)
        {
            if (AddressOf(part) is not { } address)
            {
                unreadable.Add(part.Length > 60 ? part[..60] + "…" : part);
            }
            else if (!all.Contains(address, StringComparer.OrdinalIgnoreCase))
            {
                all.Add(address);
            }
        }

        return new() { All = [.. all], Unreadable = [.. unreadable] };
    }

    /// <summary>The address in <paramref name="text"/>; null when there is none that can be sent to.</summary>
    public static string? AddressOf(string text) =>
        MailboxAddress.TryParse(Strict, text, out var mailbox)
        && mailbox.Address is { Length: > 2 and <= Longest } address
        && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < address.Length - 1
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? address
            : null;

    /// <inheritdoc />
    public bool Equals(MailAddresses? other) =>
        other is not null && All.SequenceEqual(other.All) && Unreadable.SequenceEqual(other.Unreadable);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stored, Unreadable.Length);
}

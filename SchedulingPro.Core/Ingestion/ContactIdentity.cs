using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Normal forms of the things that tell a person: name, phone and e-mail, so that the same person is found again.</summary>
public static class ContactIdentity
{
    /// <summary>
    /// First and last name, trimmed, white space collapsed, case-folded (the metric catalogue's definition of a captured
    /// contact); null when neither holds a character.
    /// </summary>
    public static string? Name(string? first, string? last)
    {
        var name = string.Join(' ', $"{first} {last}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? null : name.ToUpperInvariant().ToLowerInvariant();
    }

    /// <summary>
    /// Digits of a phone number without an extension and without the North American country code; null with fewer than
    /// seven digits, which nobody can call.
    /// </summary>
    public static string? Phone(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone))
        {
            return null;
        }

        var digits = new StringBuilder(16);
        foreach (var c in phone)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is 'x' or 'X' or ',' or ';' or '#' && digits.Length >= 7)
            {
                break;
            }
            else if (c is 'e' or 'E' && digits.Length >= 7)
            {
                break;
            }
        }

        if (digits.Length == 11 && digits[0] == '1')
        {
            digits.Remove(0, 1);
        }

        return digits.Length < 7 ? null : digits.ToString();
    }

    /// <summary>E-mail address trimmed and in lower case; null without an @ between two parts.</summary>
    public static string? Email(string? email)
    {
        var text = email?.Trim();
        var at = text?.IndexOf('@') ?? -1;
        return at > 0 && at < text!.Length - 1 ? text.ToLowerInvariant() : null;
    }

    /// <summary>64-bit hash of a normal form for equality in the hot rows; null for null.</summary>
    public static long? Hash(string? normal)
    {
        if (normal is null)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(normal), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>Lower case without diacritics: the form in which text is searched for and found.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}

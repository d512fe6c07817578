namespace SchedulingPro.Core.Sessions;

/// <summary>
/// One field of the published session contract. The catalogue of these (<see cref="SessionFields"/>) is the one place that
/// knows the fields: reading and writing JSON, CSV columns, masking and erasing personal data all go through it.
/// </summary>
public sealed class SessionField
{
    internal SessionField(string path, SessionFieldKind kind, bool required, bool personal, int maxLength)
    {
        Path = path;
        Kind = kind;
        IsRequired = required;
        IsPersonal = personal;
        MaxLength = maxLength;
        var dot = path.LastIndexOf('.');
        Parent = dot < 0 ? "" : path[..dot];
        Name = path[(dot + 1)..];
    }

    /// <summary>Dotted path in the contract's names, for example <c>customer.address.zip</c>; also the CSV column's name.</summary>
    public string Path { get; }

    /// <summary>Dotted path of the object that holds the field; empty for the session itself.</summary>
    public string Parent { get; }

    /// <summary>The field's own name in its object.</summary>
    public string Name { get; }

    /// <summary>The type of the value.</summary>
    public SessionFieldKind Kind { get; }

    /// <summary>Whether the contract requires a value.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether the value can tell who the visitor is; such values are masked without the right to see them, and blanked on erasure.</summary>
    public bool IsPersonal { get; }

    /// <summary>Longest accepted text in UTF-16 characters; longer values are refused with an error, never cut.</summary>
    public int MaxLength { get; }

    internal Func<SessionContent, string?>? GetText { get; init; }
    internal Action<SessionContent, string?>? SetText { get; init; }
    internal Func<SessionContent, IReadOnlyList<string>?>? GetTextList { get; init; }
    internal Action<SessionContent, IReadOnlyList<string>?>? SetTextList { get; init; }
    internal Func<SessionContent, long?>? GetNumber { get; init; }
    internal Action<SessionContent, long?>? SetNumber { get; init; }
    internal Func<SessionContent, bool?>? GetFlag { get; init; }
    internal Action<SessionContent, bool?>? SetFlag { get; init; }
    internal Func<SessionContent, DateTime?>? GetInstant { get; init; }
    internal Action<SessionContent, DateTime?>? SetInstant { get; init; }

    /// <summary>The field's value in <paramref name="session"/>: a string, list of strings, long, bool, UTC <see cref="DateTime"/> or null.</summary>
    public object? Value(SessionContent session) =>
        Kind switch
        {
            SessionFieldKind.Text => GetText!(session),
            SessionFieldKind.TextList => GetTextList!(session),
            SessionFieldKind.Number => GetNumber!(session),
            SessionFieldKind.Flag => GetFlag!(session),
            _ => GetInstant!(session),
        };
}

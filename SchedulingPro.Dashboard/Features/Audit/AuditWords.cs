namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>Actions as people say them; the dotted words stay what is stored and filtered by.</summary>
internal static class AuditWords
{
    /// <summary>"user.signed-in" becomes "User: signed in".</summary>
    public static string Of(string action)
    {
        var words = action.Replace('-', ' ');
        var dot = words.IndexOf('.', StringComparison.Ordinal);
        var text = dot < 0 ? words : $"{words[..dot]}: {words[(dot + 1)..]}";
        return text.Length == 0 ? ""
            : text.StartsWith("api ", StringComparison.Ordinal) ? "API" + text[3..]
            : char.ToUpperInvariant(text[0]) + text[1..];
    }
}

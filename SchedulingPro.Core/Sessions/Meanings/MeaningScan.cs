using System.Text.Json;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>Which stored sessions the new meanings of some words concern.</summary>
internal sealed class MeaningScan
{
    private static ReadOnlySpan<byte> MembershipField => "\"membershipInterest\":"u8;

    private readonly List<int> codes;
    private readonly Dictionary<string, int> memberships;

    internal MeaningScan(IReadOnlyCollection<Word> words)
    {
        codes = [.. words.Where(w => w.Kind != VocabularyKind.MembershipInterest).Select(w => w.Id)];
        memberships = words
            .Where(w => w.Kind == VocabularyKind.MembershipInterest)
            .ToDictionary(w => w.Value, w => w.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether the documents must be read: hot rows do not say which word of membership interest a session has.</summary>
    internal bool NeedsDocuments => memberships.Count > 0;

    internal IQueryable<Session> Affected(IQueryable<Session> sessions) =>
        NeedsDocuments
            ? sessions
            : sessions.Where(s => codes.Contains(s.OutcomeCode) || codes.Contains(s.LastStepCode));

    /// <summary>
    /// Code of the membership word in a stored document, when it is one of the words looked for. The document is our own
    /// rendering: inside of texts every quotation mark is escaped, so the field's name can stand nowhere else.
    /// </summary>
    internal int? Membership(ReadOnlySpan<byte> document)
    {
        var at = document.IndexOf(MembershipField);
        if (at < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(document[(at + MembershipField.Length)..], isFinalBlock: false, default);
        return
            reader.Read()
            && reader.TokenType == JsonTokenType.String
            && VocabularyCodes.Normal(reader.GetString()) is { } word
            && memberships.TryGetValue(word, out var code)
            ? code
            : null;
    }

    internal readonly record struct Word(int Id, VocabularyKind Kind, string Value);
}

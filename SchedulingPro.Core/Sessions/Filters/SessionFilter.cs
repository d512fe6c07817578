using System.Collections.Immutable;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>
/// Which sessions are meant, apart from time: terms by field key, and a search. Immutable; equal filters are equal objects.
/// The same filter serves list, count, metrics, export and API.
/// </summary>
public sealed record SessionFilter
{
    /// <summary>No condition.</summary>
    public static SessionFilter None { get; } = new();

    /// <summary>Terms by the field's key; all must hold.</summary>
    public ImmutableSortedDictionary<string, FilterTerm> Terms { get; init; } =
        ImmutableSortedDictionary.Create<string, FilterTerm>(StringComparer.Ordinal);

    /// <summary>Part of a name, phone number in any form, e-mail or id; empty for none.</summary>
    public string Search { get; init; } = "";

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Terms.IsEmpty && Search.Length == 0;

    /// <summary>This filter with <paramref name="term"/> for the field, replacing what was asked of it; an empty term removes it.</summary>
    public SessionFilter With(string key, FilterTerm term) =>
        this with
        {
            Terms = term.Values.IsEmpty ? Terms.Remove(key) : Terms.SetItem(key, term),
        };

    /// <summary>This filter with any of <paramref name="values"/> asked of the field.</summary>
    public SessionFilter With(string key, params IEnumerable<string> values) => With(key, FilterTerm.AnyOf(values));

    /// <summary>This filter without anything asked of the field.</summary>
    public SessionFilter Without(string key) => this with { Terms = Terms.Remove(key) };

    /// <inheritdoc />
    public bool Equals(SessionFilter? other) =>
        other is not null && Search == other.Search && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Terms.Aggregate(
            Search.GetHashCode(StringComparison.Ordinal),
            (hash, term) => HashCode.Combine(hash, term.Key, term.Value)
        );
}

using System.Collections.Immutable;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>
/// Which leads are meant, apart from the tab: terms by field key, a search, and when they came up. Immutable; equal filters
/// are equal objects. The same filter serves list, counts, bulk acts, export and report.
/// </summary>
public sealed record LeadFilter
{
    /// <summary>No condition.</summary>
    public static LeadFilter None { get; } = new();

    /// <summary>Terms by the field's key (<see cref="LeadFilterCatalog"/>); all must hold.</summary>
    public ImmutableSortedDictionary<string, FilterTerm> Terms { get; init; } =
        ImmutableSortedDictionary.Create<string, FilterTerm>(StringComparer.Ordinal);

    /// <summary>Part of a name, phone number in any form, e-mail or id of any session of the person; empty for none.</summary>
    public string Search { get; init; } = "";

    /// <summary>When they came up, in the tenant's zone.</summary>
    public PeriodChoice Arrived { get; init; } = PeriodChoice.AllTime;

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Terms.IsEmpty && Search.Length == 0 && Arrived == PeriodChoice.AllTime;

    /// <summary>This filter with <paramref name="term"/> for the field, replacing what was asked of it; an empty term removes it.</summary>
    public LeadFilter With(string key, FilterTerm term) =>
        this with
        {
            Terms = term.Values.IsEmpty ? Terms.Remove(key) : Terms.SetItem(key, term),
        };

    /// <summary>This filter with any of <paramref name="values"/> asked of the field.</summary>
    public LeadFilter With(string key, params IEnumerable<string> values) => With(key, FilterTerm.AnyOf(values));

    /// <summary>This filter without anything asked of the field.</summary>
    public LeadFilter Without(string key) => this with { Terms = Terms.Remove(key) };

    /// <inheritdoc />
    public bool Equals(LeadFilter? other) =>
        other is not null && Search == other.Search && Arrived == other.Arrived && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Terms.Aggregate(
            HashCode.Combine(Search.GetHashCode(StringComparison.Ordinal), Arrived),
            (hash, term) => HashCode.Combine(hash, term.Key, term.Value)
        );
}

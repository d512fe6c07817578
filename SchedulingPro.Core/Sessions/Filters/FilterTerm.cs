using System.Collections.Immutable;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>What a filter asks of one field: any of some values, or none of them.</summary>
/// <param name="Values">The values, in the field's own words, without repeats and sorted.</param>
/// <param name="Excluded">True for "none of these".</param>
public sealed record FilterTerm(ImmutableArray<string> Values, bool Excluded)
{
    /// <summary>Any of <paramref name="values"/>.</summary>
    public static FilterTerm AnyOf(params IEnumerable<string> values) => new(Normal(values), false);

    /// <summary>None of <paramref name="values"/>.</summary>
    public static FilterTerm NoneOf(params IEnumerable<string> values) => new(Normal(values), true);

    /// <inheritdoc />
    public bool Equals(FilterTerm? other) =>
        other is not null && Excluded == other.Excluded && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Excluded);
        foreach (var value in Values)
        {
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static ImmutableArray<string> Normal(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

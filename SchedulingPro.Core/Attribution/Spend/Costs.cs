using System.Collections.Immutable;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>What was spent in a period, by the values of one dimension.</summary>
public sealed record Costs
{
    /// <summary>ISO code of the tenant's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Why there is no cost for this question; null where there is.</summary>
    public string? Reason { get; init; }

    /// <summary>Hundredths of the currency by the dimension's value; such as are for no single value stand under "(none)".</summary>
    public IReadOnlyDictionary<string, double> ByValue { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Hundredths that were entered for all companies together, which a selection of some companies cannot count.</summary>
    public double LeftOut { get; init; }

    /// <summary>Hundredths in all.</summary>
    public double Total => ByValue.Values.Sum();

    /// <summary>Whether anything was spent.</summary>
    public bool IsEmpty => ByValue.Count == 0;
}

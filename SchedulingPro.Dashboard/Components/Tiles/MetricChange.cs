using System.Globalization;

namespace SchedulingPro.Dashboard.Components.Tiles;

/// <summary>The difference to the period compared with.</summary>
/// <param name="Amount">In percent of the number compared with, or in percentage points for a rate; null where there was nothing to compare with.</param>
/// <param name="Unit">"%" or "pt".</param>
public sealed record MetricChange(double? Amount, string Unit = "%", ChangeMeaning Meaning = ChangeMeaning.MoreIsBetter)
{
    /// <summary>-1, 0 or 1 as it will be read: a difference that rounds to 0.0 is none.</summary>
    public int Direction => Amount is { } amount ? Math.Sign(Math.Round(amount, 1)) : 0;

    /// <summary>With its sign, so that the colour is never alone: +12.3 %.</summary>
    public string Text =>
        Amount is not { } amount
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(Direction > 0 ? "+" : Direction < 0 ? "−" : "±")}{Math.Abs(amount):N1} {Unit}"
            );

    /// <summary>good, bad or neutral: names the style.</summary>
    public string Tone =>
        (Direction, Meaning) switch
        {
            (0, _) or (_, ChangeMeaning.Neutral) => "neutral",
            (> 0, ChangeMeaning.MoreIsBetter) or (< 0, ChangeMeaning.LessIsBetter) => "good",
            _ => "bad",
        };
}

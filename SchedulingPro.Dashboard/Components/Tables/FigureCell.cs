using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>One cell of a <see cref="FigureTable"/>: a value of its column's kind, and where it leads.</summary>
public sealed record FigureCell
{
    /// <summary>Nothing to say: no source, or nothing to divide by.</summary>
    public static FigureCell None { get; } = new();

    public string? Text { get; init; }

    public double? Number { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Instant { get; init; }

    /// <summary>What it is where it differs from its column: a rate among counts. Null for the column's kind.</summary>
    public FigureKind? Kind { get; init; }

    /// <summary>What stands behind it, typically the sessions that were counted.</summary>
    public string? Href { get; init; }

    /// <summary>A few words under the value; on the page only.</summary>
    public string? Note { get; init; }

    /// <summary>Of a difference: what it was before, for the column <see cref="FigureColumn.Before"/>.</summary>
    public double? Before { get; init; }

    /// <summary>good, bad or neutral: whether a change is welcome. The sign says the same, so that colour is never alone.</summary>
    public string Tone { get; init; } = "neutral";

    public static FigureCell Of(string? text, string? href = null) => new() { Text = text, Href = href };

    public static FigureCell Of(double? number, string? href = null) => new() { Number = number, Href = href };

    public static FigureCell On(DateOnly? date, string? href = null) => new() { Date = date, Href = href };

    public static FigureCell At(DateTime? utc, string? href = null) => new() { Instant = utc, Href = href };

    /// <summary>A difference, for columns of the kinds <see cref="FigureKind.Change"/> and <see cref="FigureKind.Points"/>.</summary>
    public static FigureCell Of(MetricChange change, string? href = null) =>
        new()
        {
            Number = change.Unit == "%" ? change.Amount / 100 : change.Amount,
            Tone = change.Tone,
            Href = href,
        };
}

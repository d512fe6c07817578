using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>What a page's export holds.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Tables">In the page's order.</param>
internal sealed record PageTables(string Title, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>First local day; null where the page has no period.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last local day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What it is about, for the file's name: a company, a scheduler; never a search, which may be a person's name.</summary>
    public string? Of { get; init; }

    /// <summary>What has to be known to read the file (period, filter, compared with): a sheet of its own in workbooks.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>What personal data the file holds, for the audit log; null for none. Never the data itself.</summary>
    public string? PersonalData { get; init; }
}

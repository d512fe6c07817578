using System.Collections.Immutable;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>What the page of drop-off reasons shows, as it stands in the URL.</summary>
public sealed record DropOffState
{
    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    /// <summary>Rows of each table before the one of all others; a file holds them all.</summary>
    public int Most { get; init; } = 15;

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public string Url => AppUrls.With(AppUrls.DropOff, InsightQuery.Write(Selection, default));

    public static DropOffState Read(Uri url)
    {
        var query = new InsightQuery(url);
        return new() { Selection = query.Selection(), Problems = [.. query.Problems] };
    }
}

using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>The values that the person asking may choose from.</summary>
public interface IFilterValues
{
    /// <summary>Values of the field whose words hold <paramref name="search"/> (empty for all).</summary>
    Task<IReadOnlyList<FilterOption>> FindAsync(
        SessionFilterField field,
        string search,
        CancellationToken cancellationToken
    );
}

using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>One column that the explorer and its export can show.</summary>
/// <param name="Key">Names it in the URL.</param>
/// <param name="Title">Its head, on the page and in the file.</param>
/// <param name="Text">What a session has there, in words; empty for nothing. The export writes it, and so does the page unless it has something better.</param>
public sealed record SessionColumn(string Key, string Title, Func<SessionListItem, string> Text)
{
    /// <summary>An instant instead of a text: relative on the page, local time in the file.</summary>
    public Func<SessionListItem, DateTime?>? Instant { get; init; }

    /// <summary>What stands behind the text, for example the id behind a name; shown on hover.</summary>
    public Func<SessionListItem, string?>? Hint { get; init; }

    /// <summary>The list can be ordered by it.</summary>
    public SessionSort? Sort { get; init; }

    /// <summary>Everybody gets it until they choose.</summary>
    public bool IsDefault { get; init; }

    /// <summary>May hold long text: gets the room that is left.</summary>
    public bool IsWide { get; init; }

    /// <summary>A plain field of the contract, offered after the columns of our own.</summary>
    public bool IsContractField { get; init; }
}

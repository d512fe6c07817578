namespace SchedulingPro.Core.Sessions;

/// <summary>Service address of a session, as the visitor typed it.</summary>
public sealed record SessionAddress
{
    /// <summary>Street as reported by the source.</summary>
    public string? Street { get; set; }

    /// <summary>Unit as reported by the source.</summary>
    public string? Unit { get; set; }

    /// <summary>City as reported by the source.</summary>
    public string? City { get; set; }

    /// <summary>State as reported by the source.</summary>
    public string? State { get; set; }

    /// <summary>ZIP or postal code.</summary>
    public string? Zip { get; set; }

    /// <summary>Country as reported by the source.</summary>
    public string? Country { get; set; }
}

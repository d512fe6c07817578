namespace SchedulingPro.Core.Sessions;

/// <summary>The value types that fields of the published session contract have.</summary>
public enum SessionFieldKind
{
    /// <summary>Text, kept as given.</summary>
    Text,

    /// <summary>A list of texts in their order.</summary>
    TextList,

    /// <summary>A 64-bit whole number, always an id.</summary>
    Number,

    /// <summary>True, false or not given.</summary>
    Flag,

    /// <summary>An instant in UTC.</summary>
    Instant,
}

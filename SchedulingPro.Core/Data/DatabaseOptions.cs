namespace SchedulingPro.Core.Data;

/// <summary>Which database, and how it is reached (settings section <c>Database</c>).</summary>
public sealed record DatabaseOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (built in) or <c>PostgreSql</c>.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Connection string; empty for SQLite means the file in the data folder.</summary>
    public string ConnectionString { get; init; } = "";

    // The reason would repeat parts of the string, and so perhaps the password.
    internal const string UnreadableConnectionString =
        "Database:ConnectionString cannot be read. Write it as \"Name=value;Name=value\" with names the database knows.";
}

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>How the database's schema and the program's compare.</summary>
/// <param name="Applied">Migrations applied to the database, oldest first.</param>
/// <param name="Pending">Migrations of the program that the database lacks, oldest first.</param>
/// <param name="Unknown">Applied migrations this program does not know: a newer program made them.</param>
public sealed record MigrationState(
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Unknown
)
{
    /// <summary>Whether this program can work on the database now.</summary>
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;
}

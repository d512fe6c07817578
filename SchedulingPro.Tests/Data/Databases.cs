namespace SchedulingPro.Tests.Data;

/// <summary>
/// Every database the product runs on, as theory data. A database test takes one of these names and asks
/// <see cref="DatabaseUnderTest.CreateAsync"/> for a fresh, migrated database; where no PostgreSQL can be had, the test is
/// reported as skipped (and as failed where <c>CI=true</c>).
/// </summary>
public static class Databases
{
    public const string Sqlite = "Sqlite";

    public const string PostgreSql = "PostgreSql";

    public static TheoryData<string> All => [Sqlite, PostgreSql];
}

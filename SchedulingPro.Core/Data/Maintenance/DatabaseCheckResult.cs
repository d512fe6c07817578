namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>What <see cref="DatabaseCheck"/> looked at and found.</summary>
/// <param name="Checks">How many checks were made.</param>
/// <param name="Sessions">How many sessions there are.</param>
/// <param name="Problems">What is wrong; empty for a sound database.</param>
public sealed record DatabaseCheckResult(int Checks, long Sessions, IReadOnlyList<DatabaseProblem> Problems);

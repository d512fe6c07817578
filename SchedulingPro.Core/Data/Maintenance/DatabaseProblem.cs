namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>Something that <see cref="DatabaseCheck"/> found to be wrong.</summary>
/// <param name="Check">Short name of the check, for programs: <c>integrity</c>, <c>day-counts</c> …</param>
/// <param name="Message">What is wrong, in words, without personal data.</param>
/// <param name="Advice">What repairs it.</param>
public sealed record DatabaseProblem(string Check, string Message, string Advice);

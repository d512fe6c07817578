namespace SchedulingPro.Core.Accounts;

/// <summary>A company to choose when deciding what somebody may see.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
public sealed record CompanyChoice(int Id, string Name);

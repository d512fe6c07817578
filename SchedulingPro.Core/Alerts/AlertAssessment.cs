namespace SchedulingPro.Core.Alerts;

/// <summary>What a rule found at one moment.</summary>
/// <param name="Findings">Everything it could say something about; what is not among them does not hold.</param>
/// <param name="Problem">Why it could not be evaluated, a sentence; null when it could. What was said before stays then.</param>
public sealed record AlertAssessment(IReadOnlyList<AlertFinding> Findings, string? Problem = null)
{
    internal static AlertAssessment Impossible(string problem) => new([], problem);
}

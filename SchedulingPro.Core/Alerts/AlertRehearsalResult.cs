namespace SchedulingPro.Core.Alerts;

/// <summary>What a rule would have done.</summary>
/// <param name="Alerts">Alerts it would have raised, the newest first.</param>
/// <param name="Looked">How many times it was looked at.</param>
/// <param name="TooLittle">How many of these times there was too little to say anything.</param>
/// <param name="Problem">Why it cannot be rehearsed; null when it can.</param>
public sealed record AlertRehearsalResult(
    IReadOnlyList<RehearsedAlert> Alerts,
    int Looked,
    int TooLittle,
    string? Problem = null
);

namespace SchedulingPro.Dashboard.App.Jobs;

/// <summary>What the audit log keeps of a job that ended.</summary>
/// <param name="Action">The audit action.</param>
/// <param name="SubjectKind">What the things worked on are.</param>
/// <param name="Details">In words, without personal data.</param>
internal sealed record JobNote(string Action, string SubjectKind, string Details);

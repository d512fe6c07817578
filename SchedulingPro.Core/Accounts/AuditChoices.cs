using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>Values that occur in the audit log, to choose a filter from.</summary>
/// <param name="Actions">What was done.</param>
/// <param name="Actors">Who did it.</param>
/// <param name="SubjectKinds">Kinds of things it was done to.</param>
public sealed record AuditChoices(
    ImmutableArray<string> Actions,
    ImmutableArray<string> Actors,
    ImmutableArray<string> SubjectKinds
);

namespace SchedulingPro.Core.Reporting;

/// <summary>A note on a day as people read it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Date">Local day.</param>
/// <param name="Text">The note.</param>
/// <param name="CompanyId">Company it is about; null for all.</param>
/// <param name="CompanyName">Its name, or null.</param>
/// <param name="Author">Who wrote it; empty when that account is gone.</param>
public sealed record AnnotationItem(
    int Id,
    DateOnly Date,
    string Text,
    int? CompanyId,
    string? CompanyName,
    string Author
);

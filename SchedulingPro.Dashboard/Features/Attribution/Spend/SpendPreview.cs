using SchedulingPro.Core.Attribution.Spend;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>A file of costs before it is entered.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Rows">Its costs.</param>
/// <param name="Errors">What is wrong with it; nothing can be entered then.</param>
/// <param name="Known">Costs that are in already.</param>
/// <param name="Strange">Campaigns and sources that no session of the last year came with.</param>
public sealed record SpendPreview(
    string FileName,
    IReadOnlyList<SpendDraft> Rows,
    IReadOnlyList<SpendFileError> Errors,
    IReadOnlySet<SpendDraft> Known,
    IReadOnlyList<string> Strange
);

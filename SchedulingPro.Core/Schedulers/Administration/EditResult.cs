using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>What became of an edit: the id of the thing, or the reasons why nothing was changed.</summary>
/// <param name="Id">Id of the made or changed thing, as pages show it; null when it was refused.</param>
/// <param name="Errors">Field and reason of everything that was refused; empty when it was done.</param>
public sealed record EditResult(string? Id, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Errors.Count == 0;

    /// <summary>It was done.</summary>
    public static EditResult Done(string id) => new(id, []);

    /// <summary>It was refused.</summary>
    public static EditResult Refused(params IReadOnlyList<FieldError> errors) => new(null, errors);

    /// <summary>It was refused for one reason.</summary>
    public static EditResult Refused(string field, string reason) => new(null, [new(field, reason)]);

    internal static EditResult ChangedMeanwhile(string thing) =>
        Refused("record", $"{thing} was changed by somebody else meanwhile; open it again and repeat your change");

    internal static EditResult Gone(string thing) => Refused("record", $"{thing} is not there any more");
}

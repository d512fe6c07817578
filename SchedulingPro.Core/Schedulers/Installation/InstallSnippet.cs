namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>A piece of code to be put on a web site, or the steps of a recipe with its code.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Steps">What to do with it, in order.</param>
/// <param name="Code">The code.</param>
public sealed record InstallSnippet(InstallPart Part, string Title, IReadOnlyList<string> Steps, string Code)
{
    /// <inheritdoc />
    public override string ToString() => $"{nameof(InstallSnippet)} {Part}";
}

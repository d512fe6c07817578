using System.Text.RegularExpressions;

namespace SchedulingPro.Tests.Architecture;

/// <summary>Recipes that name paths which moved are worse than none.</summary>
public sealed partial class RecipeRules
{
    [Theory]
    [InlineData("CONTRIBUTING.md")]
    public void Paths_InRecipes_Exist(string document)
    {
        var text = File.ReadAllText(Path.Combine(SourceFile.Root, document));
        var paths = RepositoryPath().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => !Path.Exists(Path.Combine(SourceFile.Root, path)));
    }

    [GeneratedRegex(@"`((?:SchedulingPro\.\w+|docs)/[\w./]+)`")]
    private static partial Regex RepositoryPath();
}

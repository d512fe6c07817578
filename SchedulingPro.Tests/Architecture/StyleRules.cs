using System.Text.RegularExpressions;

namespace SchedulingPro.Tests.Architecture;

/// <summary>How sources are cut, named and told the time.</summary>
public sealed partial class StyleRules
{
    private static readonly string[] Product = ["SchedulingPro.Core", "SchedulingPro.Dashboard"];

    [Theory]
    [InlineData("SchedulingPro.Core", ".cs", 300)]
    [InlineData("SchedulingPro.Dashboard", ".cs", 300)]
    [InlineData("SchedulingPro.Dashboard", ".razor", 200)]
    [InlineData("SchedulingPro.Tests", ".cs", 350)] // tables of cases and golden rows are long, but not difficult
    public void Files_Size_StaysUnderTheCeiling(string project, string ending, int ceiling)
    {
        var files = SourceFile
            .Under(project)
            .Where(f => f.Name.EndsWith(ending, StringComparison.Ordinal) && !f.IsMigration)
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => file.Lines > ceiling).Select(file => $"{file} has {file.Lines} lines"));
    }

    [Fact]
    public void Clock_ComesFromTimeProviderOnly()
    {
        var files = SourceFile.Under(Product).ToList();

        Assert.Contains(files, file => file.Text.Contains("TimeProvider", StringComparison.Ordinal));
        Assert.Empty(
            from file in files
            from Match use in SystemClock().Matches(file.Text)
            select $"{file} asks {use.Value}"
        );
    }

    [Fact]
    public void Names_SayWhatAThingIsFor()
    {
        var names = SourceFile.All.SelectMany(file => file.Path.Split('/', '.')).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => EmptyName().IsMatch(name));
    }

    [Fact]
    public void Namespaces_FollowFolders()
    {
        var declared = SourceFile
            .All.Where(file => !file.IsMigration)
            .Select(file => (file, name: Namespace().Match(file.Text)))
            .Where(f => f.name.Success)
            .ToList();

        Assert.NotEmpty(declared);
        Assert.Empty(
            from f in declared
            let expected = f.file.Path[..f.file.Path.LastIndexOf('/')].Replace('/', '.')
            where f.name.Groups[1].Value != expected
            select $"{f.file} says {f.name.Groups[1].Value}"
        );
    }

    [Fact]
    public void Files_DeclareOnePublicTypeOfTheirName()
    {
        var files = SourceFile
            .Under(Product)
            .Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) && !file.IsMigration)
            .Select(file => (file, types: PublicType().Matches(file.Text).Select(m => m.Groups[1].Value).ToList()))
            .Where(f => f.types.Count > 0)
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from f in files
            where f.types.Count > 1 || f.types[0] != f.file.Name.Split('.')[0]
            select $"{f.file} declares {string.Join(", ", f.types)}"
        );
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex("(Helpers?|Utils?|Utilities|Common|Managers?)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^public (?:sealed |static |abstract |partial |readonly )*(?:class|record struct|record|interface|enum|struct) (\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex PublicType();
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Architecture;

/// <summary>Who may use whom. Each rule also proves that it looked at something.</summary>
public sealed partial class DependencyRules
{
    private static readonly string[] Product = ["SchedulingPro.Core", "SchedulingPro.Dashboard"];

    [Fact]
    public void Core_References_NoPagesAndNoHttpServer()
    {
        var references = typeof(SchedulingDbContext).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("Microsoft.EntityFrameworkCore", references);
        Assert.DoesNotContain(
            references,
            name =>
                name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.AspNetCore.Cryptography", StringComparison.Ordinal)
                && name != "Microsoft.AspNetCore.WebUtilities"
        );
    }

    [Fact]
    public void Features_Source_NamesNoOtherFeature()
    {
        var files = SourceFile.Under("SchedulingPro.Dashboard/Features").ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            let own = file.Path.Split('/')[2]
            from Match use in FeatureNamespace().Matches(file.Text)
            where use.Groups[1].Value != own
            select $"{file} uses {use.Value}"
        );
    }

    [Fact]
    public void Components_Source_NamesNoFeature()
    {
        var files = SourceFile.Under("SchedulingPro.Dashboard/Components").ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => FeatureNamespace().IsMatch(file.Text));
    }

    [Fact]
    public void Databases_AreNamedByTheProviderListOnly()
    {
        var inside = SourceFile.Under("SchedulingPro.Core/Data/Sqlite", "SchedulingPro.Core/Data/Postgres").ToList();
        var outside = SourceFile
            .Under(Product)
            .Except(inside)
            .Where(file => file.Path != "SchedulingPro.Core/Data/DatabaseProviders.cs")
            .ToList();

        Assert.Contains(inside, file => DatabaseName().IsMatch(file.Text));
        Assert.NotEmpty(outside);
        Assert.Empty(
            from file in outside
            from Match use in DatabaseName().Matches(file.Text)
            select $"{file} names {use.Value}"
        );
    }

    [Fact]
    public void Pages_Source_AsksNeitherDatabaseNorUserManager()
    {
        var files = SourceFile.Under("SchedulingPro.Dashboard").Where(f => f.Path.Contains(".razor")).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from Match use in PageTaboo().Matches(file.Text)
            select $"{file} uses {use.Value}"
        );
    }

    [Fact]
    public void Components_Members_HoldNeitherDatabaseNorUserManager()
    {
        var components = typeof(AppUrls)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ComponentBase)))
            .ToList();
        const BindingFlags members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

        Assert.NotEmpty(components);
        Assert.Empty(
            from component in components
            from type in component
                .GetFields(members)
                .Select(f => f.FieldType)
                .Concat(
                    component.GetConstructors(members).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
                )
            where PageTaboo().IsMatch(type.ToString())
            select $"{component.FullName} holds {type}"
        );
    }

    [GeneratedRegex(@"(?:(?<![\w.])|Dashboard\.)Features\.([A-Z]\w*)")]
    private static partial Regex FeatureNamespace();

    [GeneratedRegex(
        @"\bData\.(Sqlite|Postgres)\b|\bSqlite(Connection|Command|Exception|Provider|Transaction)\w*|\bNpgsql\w+|\bPostgresProvider\b"
    )]
    private static partial Regex DatabaseName();

    [GeneratedRegex(@"\b\w*DbContext\w*|\b(User|SignIn|Role)Manager\b")]
    private static partial Regex PageTaboo();
}

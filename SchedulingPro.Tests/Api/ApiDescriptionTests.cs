using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.Api.Description;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.ApiClients;
using SchedulingPro.Tests.Architecture;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Api;

/// <summary>The description that is served, held to the project's own snapshot and to what the endpoints really do.</summary>
public sealed class ApiDescriptionTests(ApiDescriptionHost api) : IClassFixture<ApiDescriptionHost>
{
    private const string Update = "UPDATE_SNAPSHOTS";

    private static readonly string Snapshot = Path.Combine(
        SourceFile.Root,
        "SchedulingPro.Tests/Api/scheduling-pro-v2.openapi.json"
    );

    /// <summary>What each parameter cannot take; one that is described and not here fails.</summary>
    private static readonly Dictionary<string, string> BadValues = new(StringComparer.Ordinal)
    {
        ["createdBefore"] = "yesterday",
        ["createdOnOrAfter"] = "0000-01-01T00:00:00Z",
        ["modifiedBefore"] = "2026-02-30T00:00:00Z",
        ["modifiedOnOrAfter"] = "1767225600",
        ["sessionCreatedBefore"] = "10000-01-01T00:00:00Z",
        ["sessionCreatedOnOrAfter"] = "2026-01-01T25:00:00Z",
        ["page"] = "0",
        ["pageSize"] = "5001",
        ["includeTotal"] = "perhaps",
        ["outcome"] = "vanished",
        ["milestone"] = "vanished",
        ["hasContact"] = "perhaps",
        ["q"] = new string('x', 101),
        ["fields"] = "customer.shoeSize",
        ["after"] = "not a cursor",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<ApiEndpoints> Rights =>
        [.. Enum.GetValues<ApiEndpoints>().Where(right => int.IsPow2((int)right))];

    [Fact]
    public async Task Description_Served_EqualsTheSnapshot()
    {
        var served = (await api.ServedAsync()).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "true")
        {
            await File.WriteAllTextAsync(Snapshot, served, Cancel);
        }

        Assert.True(
            served == await File.ReadAllTextAsync(Snapshot, Cancel),
            $"The served description changed. If that is meant: {Update}=true dotnet test --filter {nameof(ApiDescriptionTests)}, "
                + "and read the difference in the snapshot before it is committed."
        );
    }

    [Fact]
    public async Task Description_ToStrangers_IsOpenAndOfOneName()
    {
        using var known = await api.Host.Client.GetAsync(AppUrls.ApiDescription(ApiDescription.DocumentName), Cancel);
        using var unknown = await api.Host.Client.GetAsync(AppUrls.ApiDescription("another"), Cancel);

        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Operations_Described_AreTheRoutesThatAreMapped()
    {
        var served = await api.DocumentAsync();
        var routes = api.Routes().ToList();
        var server = (string)served["servers"]![0]!["url"]!;

        Assert.Equal(
            routes
                .Select(r => $"{r.RoutePattern.RawText} {NameOf(r)}")
                .Append($"{ApiRoutes.Token} Connect_Token")
                .Order(),
            served["paths"]!
                .AsObject()
                .Select(path =>
                {
                    var operation = path.Value!["get"] ?? path.Value["post"]!;
                    var root = path.Value["servers"] is null ? server : "";
                    return $"{root}{path.Key} {operation["operationId"]}";
                })
                .Order()
        );
        Assert.Equal(
            ApiEndpoints.All,
            routes
                .Select(r => r.Metadata.GetRequiredMetadata<ApiEndpointMetadata>().Endpoint)
                .Aggregate((a, b) => a | b)
        );
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Parameters_Described_AreThoseTheEndpointReads(ApiEndpoints right)
    {
        var described = await api.QueryParametersAsync(right);

        var asked = await api.AskedForAsync(right);

        Assert.NotEmpty(described);
        Assert.Equal(described.Order(), asked.Order());
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Parameters_WithBadValues_AreRefusedByName(ApiEndpoints right)
    {
        var bad = (await api.QueryParametersAsync(right)).ToDictionary(name => name, name => BadValues[name]);

        using var answer = await api.CallAsync(right, bad);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await ApiHost.JsonAsync(answer)).GetProperty("errors");
        Assert.Equal(bad.Keys.Order(), errors.EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task References_InTheDescription_LeadSomewhere()
    {
        var served = await api.DocumentAsync();
        var references = ReferencesOf(served).Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references,
            reference => served["components"]!["schemas"]![reference["#/components/schemas/".Length..]] is null
        );
    }

    private static IEnumerable<string> ReferencesOf(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member.Key == "$ref" ? [(string)member.Value!] : ReferencesOf(member.Value)
            ),
            JsonArray items => items.SelectMany(ReferencesOf),
            _ => [],
        };

    private static string NameOf(Endpoint route) =>
        route.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
}

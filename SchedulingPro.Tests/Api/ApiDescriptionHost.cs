using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.Api.Description;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.ApiClients;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Api;

/// <summary>A dashboard that notes by which names its API asks for parameters.</summary>
public sealed class ApiDescriptionHost : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
    private string token = "";
    private string appKey = "";

    public ApiDescriptionHost() =>
        Host = new([], services => services.AddSingleton<IStartupFilter>(new NotingFilter(asked)));

    public ApiHost Host { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var client = await Host.AddClientAsync();
        (token, appKey) = (await Host.TokenAsync(client), client.AppKey!);
    }

    public Task<string> ServedAsync() =>
        Host.Client.GetStringAsync(AppUrls.ApiDescription(ApiDescription.DocumentName), Cancel);

    public async Task<JsonObject> DocumentAsync() => JsonNode.Parse(await ServedAsync())!.AsObject();

    /// <summary>The routes of the API's data.</summary>
    public IEnumerable<RouteEndpoint> Routes() =>
        Host
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route =>
                route.RoutePattern.RawText!.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal)
                && !route.RoutePattern.RawText.Contains("**", StringComparison.Ordinal)
            );

    public async Task<IReadOnlyList<string>> QueryParametersAsync(ApiEndpoints right)
    {
        var served = await DocumentAsync();
        var path = PatternOf(right)[((string)served["servers"]![0]!["url"]!).Length..];
        return
        [
            .. served["paths"]![path]!["get"]!["parameters"]!
                .AsArray()
                .Where(parameter => (string)parameter!["in"]! == "query")
                .Select(parameter => (string)parameter!["name"]!),
        ];
    }

    public Task<HttpResponseMessage> CallAsync(ApiEndpoints right, IReadOnlyDictionary<string, string> parameters) =>
        Host.CallAsync(
            AppUrls.With(
                PatternOf(right)
                    .Replace("{tenant}", $"{TestAccounts.TenantId}", StringComparison.Ordinal)
                    .Replace("{id}", "unknown", StringComparison.Ordinal),
                parameters.Select(p => (p.Key, (string?)p.Value))
            ),
            $"Bearer {token}",
            appKey
        );

    /// <summary>The names of the parameters that the endpoint looks for.</summary>
    public async Task<IReadOnlyCollection<string>> AskedForAsync(ApiEndpoints right)
    {
        asked.Clear();
        using var answer = await CallAsync(right, new Dictionary<string, string>());
        return [.. asked.Keys];
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private string PatternOf(ApiEndpoints right) =>
        Routes()
            .Single(route => route.Metadata.GetRequiredMetadata<ApiEndpointMetadata>().Endpoint == right)
            .RoutePattern.RawText!;

    private sealed class NotingFilter(ConcurrentDictionary<string, bool> asked) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Features.Set<IQueryFeature>(new NotingQuery(new QueryFeature(context.Features), asked));
                        return rest(context);
                    }
                );
                next(app);
            };
    }

    private sealed class NotingQuery(IQueryFeature inner, ConcurrentDictionary<string, bool> asked)
        : IQueryFeature,
            IQueryCollection
    {
        IQueryCollection IQueryFeature.Query
        {
            get => this;
            set => inner.Query = value;
        }

        public int Count => inner.Query.Count;

        public ICollection<string> Keys => inner.Query.Keys;

        public StringValues this[string key] => Note(key)[key];

        public bool ContainsKey(string key) => Note(key).ContainsKey(key);

        public bool TryGetValue(string key, out StringValues value) => Note(key).TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => inner.Query.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private IQueryCollection Note(string name)
        {
            asked[name] = true;
            return inner.Query;
        }
    }
}

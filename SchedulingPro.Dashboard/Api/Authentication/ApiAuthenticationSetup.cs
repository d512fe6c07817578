using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SchedulingPro.Dashboard.Api.Limits;

namespace SchedulingPro.Dashboard.Api.Authentication;

internal static class ApiAuthenticationSetup
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Tokens and app keys for API clients, the policy <see cref="ApiPolicies.Client"/> and the limits. Cookies of the dashboard
    /// do not count there, and tokens do not count in the dashboard: each policy names its scheme.
    /// </summary>
    public static void AddApiAuthentication(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ApiTokenOptions>(builder.Configuration.GetSection(ApiTokenOptions.Section));
        builder.Services.AddSingleton<ApiTokenKeys>();
        builder.Services.AddSingleton<ApiTokenIssuer>();
        builder.Services.AddSingleton<ApiClientDirectory>();
        builder.Services.AddSingleton<ApiBearerEvents>();
        builder.Services.AddSingleton<TokenEndpoint>();
        builder.Services.AddHostedService<ApiClientUseWriter>();
        builder.Services.AddAuthentication().AddJwtBearer(ApiAuthentication.Scheme, Configure);
        builder
            .Services.AddOptions<JwtBearerOptions>(ApiAuthentication.Scheme)
            .Configure<ApiTokenKeys, TimeProvider>(
                (options, keys, clock) =>
                {
                    // The framework's own check asks the machine's clock, not the program's.
                    options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
                        IsAlive(from, until, clock.GetUtcNow().UtcDateTime);
                    options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Find(keyId);
                }
            );
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(
                ApiPolicies.Client,
                policy =>
                    policy
                        .AddAuthenticationSchemes(ApiAuthentication.Scheme)
                        .RequireAuthenticatedUser()
                        .AddRequirements(new ApiCallerRequirement())
            );
        // The server's own line about each request would write down an app key that stands in the query.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.AddApiLimits();
    }

    /// <summary>Knows the API client of a call before its calls are counted. Belongs behind authentication, before the limits.</summary>
    public static void UseApiCallers(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                ApiAppKey.TakeFromQuery(context);
                if (IsForClients(context.GetEndpoint()))
                {
                    // Authorization asks again and gets the same answer; no other user may stand beside the client.
                    await context.AuthenticateAsync(ApiAuthentication.Scheme);
                }

                await next(context);
            }
        );

    /// <summary>Where tokens are sold.</summary>
    public static void MapApiToken(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(ApiRoutes.Token, (HttpContext context, TokenEndpoint endpoint) => endpoint.AnswerAsync(context))
            .AllowAnonymous()
            .RequireRateLimiting(ApiLimits.Token);
        routes
            .Map(
                ApiRoutes.Token,
                context =>
                {
                    context.Response.Headers.Allow = HttpMethods.Post;
                    return ApiErrors.WriteAsync(
                        context,
                        StatusCodes.Status405MethodNotAllowed,
                        "Tokens are asked for with POST."
                    );
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        until is { } end && end + ClockSkew <= now
            ? throw new SecurityTokenExpiredException()
            : until is not null && (from is null || from - ClockSkew <= now);

    private static bool IsForClients(Endpoint? endpoint) =>
        endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == ApiPolicies.Client) == true;

    private static void Configure(JwtBearerOptions options)
    {
        options.EventsType = typeof(ApiBearerEvents);
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(
            new JsonWebTokenHandler
            {
                MapInboundClaims = false,
                MaximumTokenSizeInBytes = ApiAuthentication.LongestToken,
            }
        );
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = ApiAuthentication.Issuer,
            ValidAudience = ApiAuthentication.Audience,
            ValidTypes = [ApiAuthentication.TokenType],
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            NameClaimType = JwtRegisteredClaimNames.Sub,
            AuthenticationType = ApiAuthentication.Scheme,
        };
    }
}

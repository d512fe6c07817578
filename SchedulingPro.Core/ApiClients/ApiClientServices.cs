using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.ApiClients;

/// <summary>Registers the queries and commands about API clients. Signing keys need Data Protection, which the host adds.</summary>
internal static class ApiClientServices
{
    internal static IServiceCollection AddApiClients(this IServiceCollection services)
    {
        services.AddSingleton<ApiClientChanges>();
        services.AddSingleton<ApiClientEditor>();
        services.AddSingleton<ApiCredentialRotation>();
        services.AddSingleton<ApiClientListQuery>();
        services.AddSingleton<ApiClientAccessQuery>();
        services.AddSingleton<ApiClientUse>();
        services.AddSingleton<ApiSigningKeys>();
        return services;
    }
}

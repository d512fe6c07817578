namespace SchedulingPro.Dashboard.Features.ApiClients;

internal static class ApiClientsFeature
{
    public static void AddApiClientsFeature(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ApiClientsModel>();
}

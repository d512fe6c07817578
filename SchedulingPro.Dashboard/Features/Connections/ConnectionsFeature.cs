namespace SchedulingPro.Dashboard.Features.Connections;

internal static class ConnectionsFeature
{
    public static void AddConnectionsFeature(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ConnectionsModel>();
}

using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

try
{
    var builder = DashboardHost.CreateBuilder(args);
    builder.AddDataFolder();
    builder.AddDashboardAuthorization();
    builder.AddDashboardApp();

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapDashboardApp();
    app.Run();
    return 0;
}
catch (DataFolderException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}

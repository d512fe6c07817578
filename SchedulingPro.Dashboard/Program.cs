using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

try
{
    var builder = DashboardHost.CreateBuilder(args);
    var folder = builder.AddDataFolder();
    builder.AddDatabase(folder);
    builder.AddAccounts();
    builder.AddDashboardAuthorization();
    builder.AddDashboardApp();

    var app = builder.Build();
    await app.MigrateAsync();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapDashboardApp();
    await app.RunAsync();
    return 0;
}
catch (DataFolderException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}

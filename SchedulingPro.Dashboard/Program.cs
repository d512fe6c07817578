using Microsoft.AspNetCore.Connections;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.Accounts.SignIn;
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
    using var use = DataFolderUse.Share(folder);
    await app.MigrateAsync();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseFirstRun();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapDashboardApp();
    app.MapSignIn();
    app.AnnounceFirstRun();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is DataFolderException or DatabaseUnusableException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
catch (IOException error) when (error.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{error.Message.TrimEnd('.')}. End the other program or set ASPNETCORE_URLS.");
    return 1;
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Accounts;

/// <summary>The accounts of a fresh database, as the product registers them, with the first admin set up.</summary>
internal sealed class AccountsUnderTest : IAsyncDisposable
{
    public const string Password = "seven green kettles";

    private readonly DatabaseUnderTest database;
    private readonly ServiceProvider services;

    private AccountsUnderTest(DatabaseUnderTest database)
    {
        this.database = database;
        var registered = new ServiceCollection();
        registered.AddLogging();
        registered.AddSingleton<TimeProvider>(database.Clock);
        registered.AddSingleton(database.Contexts);
        registered.AddScoped(_ => database.Contexts.CreateDbContext());
        registered.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        registered.AddSchedulingAccounts();
        services = registered.BuildServiceProvider(validateScopes: true);
    }

    public int AdminId { get; private set; }

    public AuditActor Admin => new(AdminId, "Ada Admin");

    public TestClock Clock => database.Clock;

    public UserAccounts Users => services.GetRequiredService<UserAccounts>();

    public Core.Accounts.Invitations Invitations => services.GetRequiredService<Core.Accounts.Invitations>();

    public InitialSetup Setup => services.GetRequiredService<InitialSetup>();

    public AuditQuery Audit => services.GetRequiredService<AuditQuery>();

    public UserContextQuery Contexts => services.GetRequiredService<UserContextQuery>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>On a database of the provider (see <see cref="Databases.All"/>); with its first admin unless told otherwise.</summary>
    public static async Task<AccountsUnderTest> CreateAsync(string provider, bool withAdmin = true)
    {
        var accounts = new AccountsUnderTest(await DatabaseUnderTest.CreateAsync(provider));
        if (withAdmin)
        {
            var result = await accounts.Setup.ApplyAsync(SetupOf("ada@example.test"), Cancel);
            Assert.Empty(result.Errors);
            accounts.AdminId = result.UserId;
        }

        return accounts;
    }

    public static SetupRequest SetupOf(string email) =>
        new("Ada Admin", email, Password, DatabaseUnderTest.TenantId, "Bright Plumbing", "America/Denver");

    /// <summary>Adds a user who sees all companies; the answer is the key.</summary>
    public async Task<int> AddAsync(string email, string role)
    {
        var result = await Users.AddAsync(email, "Sam Staff", Password, UserAccess.Everywhere(role), Admin, Cancel);
        Assert.Empty(result.Errors);
        return result.UserId;
    }

    public async Task<int> AddCompanyAsync(string name)
    {
        await using var db = database.Open();
        var company = new Core.Schedulers.Company
        {
            TenantId = DatabaseUnderTest.TenantId,
            Name = name,
            DataApiKey = name,
            CreatedOn = Clock.UtcNow,
            ModifiedOn = Clock.UtcNow,
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(Cancel);
        return company.Id;
    }

    public async Task<User> ReadAsync(int id)
    {
        await using var db = database.Open();
        return await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, Cancel);
    }

    public async Task<bool> PasswordFitsAsync(int id, string password)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return await users.CheckPasswordAsync((await users.FindByIdAsync($"{id}"))!, password);
    }

    /// <summary>Actions in the audit log, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync()
    {
        await using var db = database.Open();
        return await db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}

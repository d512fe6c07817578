using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Registers accounts: Identity over the product's database, the audit log and what users may see.</summary>
public static class AccountServices
{
    /// <summary>
    /// Adds users, roles, tokens and password rules. Needs the database and Data Protection; sign-in by cookie is added by
    /// the dashboard to the builder that is returned.
    /// </summary>
    public static IdentityBuilder AddSchedulingAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AuditLog>();
        services.AddSingleton<UserContextQuery>();
        services.AddSingleton<AccountWork>();
        services.AddSingleton(provider => new InitialSetup(
            provider.GetRequiredService<IDbContextFactory<SchedulingDbContext>>(),
            provider.GetRequiredService<AccountWork>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new UserAccounts(
            provider.GetRequiredService<AccountWork>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new Invitations(
            provider.GetRequiredService<IDbContextFactory<SchedulingDbContext>>(),
            provider.GetRequiredService<AccountWork>(),
            provider.GetRequiredService<UserAccounts>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<UserListQuery>();
        services.AddSingleton<AuditQuery>();
        services.AddOptions<PrivacyOptions>();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = AccountPolicy.LinkLife);
        return services
            .AddIdentityCore<User>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // The user name is the e-mail address, and those may hold nearly anything.
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = AccountPolicy.FailuresToLockout;
                options.Lockout.DefaultLockoutTimeSpan = AccountPolicy.Lockout;
                options.Password.RequiredLength = AccountPolicy.PasswordLength;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Tokens.AuthenticatorIssuer = "SchedulingPro";
            })
            .AddRoles<IdentityRole<int>>()
            .AddErrorDescriber<AccountErrorTexts>()
            .AddPasswordValidator<PasswordRules>()
            .AddEntityFrameworkStores<SchedulingDbContext>()
            .AddDefaultTokenProviders();
    }
}

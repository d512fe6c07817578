using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.Accounts.Invitations;
using SchedulingPro.Dashboard.Accounts.Profile;
using SchedulingPro.Dashboard.Accounts.SignIn;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.App.Demo;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Audit;
using SchedulingPro.Dashboard.Features.Users;

namespace SchedulingPro.Dashboard.Accounts;

internal static class AccountSetup
{
    /// <summary>How long one stays signed in without doing anything.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(8);

    /// <summary>The same after "keep me signed in".</summary>
    public static readonly TimeSpan RememberedLife = TimeSpan.FromDays(14);

    /// <summary>Sign-in by cookie over the product's accounts, and <see cref="IUserContextAccessor"/> for everybody who asks who asks.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSchedulingAccounts()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        builder
            .Services.AddAuthentication(options =>
            {
                options.DefaultScheme = IdentityConstants.ApplicationScheme;
                options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
            })
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(ConfigureSession);
                cookies.TwoFactorUserIdCookie!.Configure(options => Protect(options, "schedulingpro.second-factor"));
            });
        // Disabling somebody and "sign out everywhere" count within this time.
        builder.Services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromMinutes(1)
        );
        builder.Services.AddSingleton<UnknownAddresses>();
        builder.Services.AddSingleton<FirstRunState>();
        builder.Services.AddSingleton<SetupCode>();
        builder.Services.AddScoped<SetupModel>();
        builder.Services.AddSingleton<UnattendedSetup>();
        builder.Services.AddSingleton<DemoJob>();
        builder.Services.AddScoped<SignInSteps>();
        builder.Services.AddScoped<ProfileModel>();
        builder.Services.AddScoped<LinkModel>();
        builder.Services.AddScoped<UsersModel>();
        builder.AddPageTables<UserTables>();
        builder.Services.AddScoped<AuditModel>();
        builder.AddSignInLimit();
        builder.Services.AddScoped<AuthenticationStateProvider, AccountAuthenticationState>();
        builder.Services.AddScoped<IUserContextAccessor, UserContextAccessor>();
        builder.Services.AddCascadingAuthenticationState();
    }

    private static void ConfigureSession(CookieAuthenticationOptions options)
    {
        Protect(options, "schedulingpro.session");
        options.LoginPath = AppUrls.SignIn;
        options.LogoutPath = AppUrls.SignOut;
        options.AccessDeniedPath = AppUrls.NoPermission;
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = SessionLife;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            if (context.Properties is { IsPersistent: true, IssuedUtc: { } issued })
            {
                context.Properties.ExpiresUtc = issued + RememberedLife;
            }

            return Task.CompletedTask;
        };
    }

    private static void Protect(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}

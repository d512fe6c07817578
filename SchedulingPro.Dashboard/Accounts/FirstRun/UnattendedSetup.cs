using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Demo;
using SchedulingPro.Dashboard.App.Demo;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>
/// Applies the settings of <see cref="SetupSettings"/> once, to a database without users. Later they are not looked at, but for
/// demo data that set-up ordered and that a restart cut off: it is completed.
/// </summary>
internal sealed class UnattendedSetup(
    InitialSetup setup,
    SetupCode code,
    DemoOrder order,
    DemoJob demo,
    IConfiguration configuration,
    ILogger<UnattendedSetup> logger
)
{
    /// <exception cref="SetupException">A setting is missing or cannot be used; nothing was set up.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var settings = configuration.GetSection(SetupSettings.Section).Get<SetupSettings>();
        if (settings is null)
        {
            return;
        }

        if (!await setup.IsNeededAsync(cancellationToken))
        {
            await CompleteDemoAsync(settings, cancellationToken);
        }
        else if (settings.AdminEmail is { Length: > 0 } email)
        {
            await SetUpAsync(settings, email, cancellationToken);
            await CompleteDemoAsync(settings, cancellationToken);
        }
    }

    private async Task CompleteDemoAsync(SetupSettings settings, CancellationToken cancellationToken)
    {
        if (ReadDemo(settings, []) && await order.FindAsync(cancellationToken) is { } tenantId)
        {
            demo.StartAdding(tenantId, AuditActor.System);
        }
    }

    private async Task SetUpAsync(SetupSettings settings, string email, CancellationToken cancellationToken)
    {
        var problems = Missing(settings).ToList();
        var withDemo = ReadDemo(settings, problems);
        if (problems.Count > 0)
        {
            throw new SetupException(problems);
        }

        var tenantId = long.TryParse(settings.TenantId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;
        var result = await setup.ApplyAsync(
            new(
                string.IsNullOrWhiteSpace(settings.AdminName) ? email.Split('@')[0] : settings.AdminName,
                email,
                settings.AdminPassword!,
                tenantId,
                settings.TenantName!,
                string.IsNullOrWhiteSpace(settings.TimeZone) ? TimeZones.Local : settings.TimeZone,
                withDemo
            ),
            cancellationToken
        );
        if (!result.Succeeded)
        {
            throw new SetupException(result.Errors.Select(error => $"{SettingOf(error.Field)}: {error.Message}"));
        }

        code.Remove();
        logger.LogInformation("Set up by settings: tenant {TenantId}", tenantId);
    }

    private static IEnumerable<string> Missing(SetupSettings settings)
    {
        (string Name, string? Value)[] needed =
        [
            (nameof(SetupSettings.AdminPassword), settings.AdminPassword),
            (nameof(SetupSettings.TenantId), settings.TenantId),
            (nameof(SetupSettings.TenantName), settings.TenantName),
        ];
        return needed
            .Where(setting => string.IsNullOrWhiteSpace(setting.Value))
            .Select(setting => $"{Full(setting.Name)} is missing; it is needed beside {Full("AdminEmail")}.");
    }

    private static bool ReadDemo(SetupSettings settings, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(settings.DemoData) || bool.TryParse(settings.DemoData, out var wanted))
        {
            return bool.TryParse(settings.DemoData, out wanted) && wanted;
        }

        problems.Add($"{Full(nameof(SetupSettings.DemoData))} is \"{settings.DemoData}\"; it can be true or false.");
        return false;
    }

    private static string SettingOf(string field) =>
        field switch
        {
            nameof(SetupRequest.Email) => Full(nameof(SetupSettings.AdminEmail)),
            nameof(SetupRequest.Password) => Full(nameof(SetupSettings.AdminPassword)),
            nameof(SetupRequest.DisplayName) => Full(nameof(SetupSettings.AdminName)),
            "" => SetupSettings.Section,
            _ => Full(field),
        };

    /// <summary>As it is written in the environment, where these settings usually come from.</summary>
    private static string Full(string name) => $"{SetupSettings.Section}__{name}";
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Makes an API client and prints, this once, what it signs in with.</summary>
internal static class ApiClientVerbCreate
{
    public static Command Create(VerbConsole console)
    {
        var name = new Option<string>("--name")
        {
            Description = "What people call the client.",
            HelpName = "NAME",
            Required = true,
        };
        var tenant = TenantChoice.CreateOption();
        var expires = new Option<DateOnly?>("--expires")
        {
            Description = "Last day on which it works, in the tenant's time zone; otherwise it works for good.",
            HelpName = "YYYY-MM-DD",
            CustomParser = ParseDay,
        };
        var companies = new Option<string[]>("--company")
        {
            Description = "Name of a company it may see, once for each; otherwise it sees all, also later ones.",
            HelpName = "NAME",
        };
        var endpoints = new Option<string[]>("--endpoints")
        {
            Description = "What it may call; otherwise everything.",
            AllowMultipleArgumentsPerToken = true,
        };
        endpoints.AcceptOnlyFromAmong([.. ApiEndpointNames.All]);
        return VerbRun.Define(
            new VerbCommand(
                "create",
                "Make a client. Its secret and app key are shown this once and kept only as hashes.",
                "api-client create --name Warehouse",
                "api-client create --name Warehouse --tenant 1234 --json",
                "api-client create --name Reports --company Northside --endpoints scheduler-performance --expires 2030-12-31"
            )
            {
                name,
                tenant,
                expires,
                companies,
                endpoints,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var chosen = await TenantChoice.ResolveAsync(run, parsed.GetValue(tenant), cancellationToken);
                if (chosen.Problem is { } problem)
                {
                    return run.Fail(problem);
                }

                var wanted = parsed.GetValue(companies) ?? [];
                var (ids, unknown) = await FindAsync(run, chosen.TenantId, wanted, cancellationToken);
                if (unknown is not null)
                {
                    return run.Fail(unknown);
                }

                var rights = parsed.GetValue(endpoints) ?? [];
                var day = parsed.GetValue(expires);
                var result = await run
                    .Services.GetRequiredService<ApiClientEditor>()
                    .CreateAsync(
                        AuditActor.CommandLine,
                        chosen.TenantId,
                        new(
                            parsed.GetRequiredValue(name),
                            wanted.Length == 0,
                            ids,
                            rights.Length == 0 ? ApiEndpoints.All : ApiEndpointNames.Parse(rights),
                            day is null
                                ? null
                                : ApiClientExpiry.EndOf(
                                    day.Value,
                                    await ZoneAsync(run, chosen.TenantId, cancellationToken)
                                )
                        ),
                        cancellationToken
                    );
                return result.Issued is { } issued ? Report(run, issued) : ApiClientVerb.Refuse(run, result);
            }
        );
    }

    private static int Report(VerbRun run, IssuedCredentials issued)
    {
        run.Answer(
            new
            {
                issued.ClientId,
                issued.ClientSecret,
                issued.AppKey,
                Tenant = issued.TenantId,
            },
            $"Client id      {issued.ClientId}",
            $"Client secret  {issued.ClientSecret}",
            $"App key        {issued.AppKey}",
            $"Tenant         {issued.TenantId}",
            "",
            "Secret and app key are shown this once. Tokens are sold at " + ApiRoutes.Token + "."
        );
        return ExitCodes.Ok;
    }

    private static async Task<(ImmutableArray<int> Ids, string? Problem)> FindAsync(
        VerbRun run,
        long tenantId,
        IReadOnlyCollection<string> names,
        CancellationToken cancellationToken
    )
    {
        if (names.Count == 0)
        {
            return ([], null);
        }

        var known = (
            await run
                .Services.GetRequiredService<ApiClientListQuery>()
                .ExecuteAsync(DataScope.Everything, tenantId, cancellationToken)
        ).Companies;
        var unknown = names.FirstOrDefault(name => !known.Any(c => IsNamed(c, name)));
        return unknown is null
            ? ([.. known.Where(c => names.Any(name => IsNamed(c, name))).Select(c => c.Id)], null)
            : ([], $"There is no company \"{unknown}\". Known: {string.Join(", ", known.Select(c => c.Name))}.");
    }

    private static bool IsNamed(CompanyChoice company, string name) =>
        company.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static async Task<TimeZoneInfo> ZoneAsync(VerbRun run, long tenantId, CancellationToken cancellationToken)
    {
        await using var db = await run
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var id = await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.TimeZone).SingleAsync(cancellationToken);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
        )
        {
            return day;
        }

        result.AddError($"--expires takes a day such as 2030-12-31, not '{text}'.");
        return null;
    }
}

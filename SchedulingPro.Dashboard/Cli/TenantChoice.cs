using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Which tenant a verb works on: the one named, or the only one there is.</summary>
/// <param name="TenantId">The tenant; 0 when there is a problem.</param>
/// <param name="Problem">Why none was found, or null.</param>
internal sealed record TenantChoice(long TenantId, string? Problem)
{
    public static Option<long?> CreateOption() =>
        new("--tenant")
        {
            Description = "Tenant id; needed only when there are several.",
            HelpName = "ID",
            CustomParser = Parse,
        };

    public static async Task<TenantChoice> ResolveAsync(VerbRun run, long? wanted, CancellationToken cancellationToken)
    {
        await using var db = await run
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var known = await db.Tenants.Select(t => t.Id).Order().ToListAsync(cancellationToken);
        return (wanted, known) switch
        {
            ({ } id, _) when known.Contains(id) => new(id, null),
            ({ } id, _) => new(0, $"There is no tenant {id}. {Known(known)}"),
            (_, [var only]) => new(only, null),
            _ => new(0, known.Count == 0 ? Known(known) : $"Name a tenant with --tenant ID. {Known(known)}"),
        };
    }

    private static long? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        result.AddError($"--tenant takes the number of a tenant, not '{text}'.");
        return null;
    }

    private static string Known(IReadOnlyCollection<long> ids) =>
        ids.Count == 0
            ? "No tenant is set up yet: start the server and follow the set-up page, or set the Setup settings."
            : $"Known: {string.Join(", ", ids)}.";
}

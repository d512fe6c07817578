using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Data;

/// <summary>
/// Asks Identity for its third schema, the one with passkeys. Identity takes the version from the options it finds through
/// the context, so the context is given a provider that holds just those.
/// </summary>
internal static class IdentitySchema
{
    private static readonly ServiceProvider Options = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    internal static DbContextOptionsBuilder<TContext> UseIdentitySchema<TContext>(
        this DbContextOptionsBuilder<TContext> builder
    )
        where TContext : DbContext
    {
        builder.UseApplicationServiceProvider(Options);
        return builder;
    }
}

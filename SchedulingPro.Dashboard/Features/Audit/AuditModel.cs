using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>What the audit page and its export ask.</summary>
internal sealed class AuditModel(IUserContextAccessor access, AuditQuery query, AuditLog log)
{
    public async Task<AuditView> LoadAsync(AuditPageState state, CancellationToken cancellationToken)
    {
        var me = await access.GetAsync(cancellationToken);
        var scope = me.IsInRole(Roles.Admin) ? me.Scope : DataScope.Nothing;
        return new(
            me.TimeZone,
            await query.ExecuteAsync(
                scope,
                state.Filter,
                me.TimeZone,
                state.Page,
                AuditPageState.PageSize,
                cancellationToken
            ),
            await query.ChoicesAsync(scope, cancellationToken)
        );
    }

    /// <summary>Writes down that the log is taken out, then hands the entries over one by one.</summary>
    public async Task<(TimeZoneInfo Zone, IAsyncEnumerable<AuditItem> Items)> ExportAsync(
        AuditPageState state,
        CancellationToken cancellationToken
    )
    {
        var me = await access.GetAsync(cancellationToken);
        var scope = me.IsInRole(Roles.Admin) ? me.Scope : DataScope.Nothing;
        await log.WriteAsync(
            me.Actor,
            AuditActions.AuditExported,
            "audit",
            "",
            null,
            state.HasFilter
                ? $"filtered: {new Uri($"http://x{state.ExportUrl(ExportFormat.Csv)}").Query}"
                : "all entries",
            cancellationToken
        );
        return (me.TimeZone, query.StreamAsync(scope, state.Filter, me.TimeZone, cancellationToken));
    }
}

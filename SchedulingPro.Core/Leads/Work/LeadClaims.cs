using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>
/// Takes leads, the act on which seconds count and people collide: one conditional update says who has it, so that of two who
/// press at once exactly one does.
/// </summary>
public sealed class LeadClaims(LeadUnit unit)
{
    internal async Task<LeadResult> ClaimAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies && scope.CompanyIds.IsEmpty)
        {
            return new(LeadOutcome.Gone);
        }

        var now = unit.Now;
        var until = now + TimeSpan.FromMinutes(unit.Options.ClaimMinutes);
        var claimed = await WriteUnit.RunAsync(
            unit.Contexts,
            (db, transaction, token) => TakeAsync(db, transaction, scope, actor, leadId, (now, until), token),
            cancellationToken
        );
        if (claimed is { } claim)
        {
            unit.Feed.Publish(claim.Changes);
            return new(LeadOutcome.Done) { ActId = claim.ActId, HeldUntil = until };
        }

        return await unit.RunAsync(scope, actor, leadId, null, WhyNotAsync, cancellationToken);
    }

    // It was not free: it may be the actor's already, somebody else's, closed or gone. Or it was let go this moment.
    private static async Task<LeadResult> WhyNotAsync(LeadBench bench, CancellationToken cancellationToken)
    {
        var isFree = bench.Owner is null;
        if (await bench.TakeAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (isFree)
        {
            bench.Change(LeadActKind.Claimed);
        }

        return new(LeadOutcome.Done);
    }

    private async Task<(long ActId, SessionChanges Changes)?> TakeAsync(
        SchedulingDbContext db,
        IDbContextTransaction transaction,
        DataScope scope,
        LeadActor actor,
        int leadId,
        (DateTime Now, DateTime Until) time,
        CancellationToken cancellationToken
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = $"""
            update lead set
                holder_id = @user,
                held_until_ticks = @until,
                assigned_ticks = case when assignee_id = @user then coalesce(assigned_ticks, @now) else @now end,
                assignee_id = case when assignee_id = @user then @user end,
                version = version + 1
            where id = @id and status = 0
                and (held_until_ticks is null or held_until_ticks <= @now)
                and (assignee_id is null or assignee_id = @user or due_ticks <= @overdue)
                {Within(scope)}
            returning tenant_id, owner_key, version
            """;
        Add(command, "@user", actor.UserId);
        Add(command, "@until", time.Until.Ticks);
        Add(command, "@now", time.Now.Ticks);
        Add(command, "@overdue", time.Now.AddMinutes(-unit.Options.ClaimMinutes).Ticks);
        Add(command, "@id", leadId);
        long tenantId;
        int owner;
        int version;
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await row.ReadAsync(cancellationToken))
            {
                return null;
            }

            (tenantId, owner, version) = (row.GetInt64(0), row.GetInt32(1), row.GetInt32(2));
        }

        command.Parameters.Clear();
        command.CommandText = """
            insert into lead_act (lead_id, kind, at_ticks, user_id, version)
            values (@id, @kind, @now, @user, @version) returning id
            """;
        Add(command, "@id", leadId);
        Add(command, "@kind", (int)LeadActKind.Claimed);
        Add(command, "@now", time.Now.Ticks);
        Add(command, "@user", actor.UserId);
        Add(command, "@version", version);
        var actId = Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        command.Parameters.Clear();
        command.CommandText = """
            insert into stored_change (writer, tenant_id, owner_keys, "new", changed, leads, at)
            values (@writer, @tenant, @owners, 0, 0, 1, @at)
            """;
        Add(command, "@writer", unit.Feed.Writer);
        Add(command, "@tenant", tenantId);
        Add(command, "@owners", owner.ToString(CultureInfo.InvariantCulture));
        Add(command, "@at", time.Now);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await db.Provider.AnnounceChangeAsync(db, cancellationToken);
        return (actId, new(tenantId, [owner], 0, 0) { Leads = 1 });
    }

    // Numbers of our own, so they may stand in the text.
    private static string Within(DataScope scope)
    {
        if (scope.AllCompanies)
        {
            return "";
        }

        var companies = string.Join(',', scope.CompanyIds);
        return $"""
            and owner_key in (
                select key from scheduler where company_id in ({companies})
                union all select key from router where company_id in ({companies}))
            """;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

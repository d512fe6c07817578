using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>
/// What staff do with a lead. Each act is one transaction: it is recorded with its entry in the history, or nothing changes.
/// An act with the same key as one that was recorded is answered as recorded and does nothing again. Acts other than notes
/// take the lead for the actor where it is free; they are refused while somebody else is on it.
/// </summary>
public sealed class LeadDesk(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Longest note and reason, in characters.</summary>
    public const int LongestText = 10_000;

    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal IDbContextFactory<SchedulingDbContext> Contexts => contexts;

    /// <summary>Takes the lead, or renews the claim of whoever has it. A manager may take it over from somebody.</summary>
    public Task<LeadResult> ClaimAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        bool takeOver,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Goes on holding a lead that is open on the actor's screen; does nothing when somebody else has it.</summary>
    public Task<LeadResult> RenewAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Lets it go: back into the pool.</summary>
    public Task<LeadResult> ReleaseAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Gives it to somebody, or to nobody (null). Others than managers may give away only what they have.</summary>
    public Task<LeadResult> AssignAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        int? userId,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Records a call, text or e-mail that begins now. <paramref name="reason"/> is what was typed to do it in quiet hours, or null.</summary>
    public Task<LeadResult> TouchAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        TouchKind kind,
        string? reason,
        Guid actKey,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>
    /// Records how the attempt ended. Counts as a call when none was recorded since the claim. <paramref name="dueOn"/> (UTC) is
    /// required to call back, optional for trying again (else the suggested time).
    /// </summary>
    public Task<LeadResult> ResolveAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        int dispositionId,
        DateTime? dueOn,
        string? note,
        Guid actKey,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Puts it off to a time in the future (UTC), or takes it up again (null).</summary>
    public Task<LeadResult> SnoozeAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        DateTime? dueOn,
        Guid actKey,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Writes a note. Also on leads of others and closed ones; takes nothing.</summary>
    public Task<LeadResult> NoteAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        string text,
        Guid actKey,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Takes back an act of the actor, as long as nothing was done with the lead since.</summary>
    public Task<LeadResult> UndoAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        long actId,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();

    /// <summary>Opens a closed lead again, for the actor.</summary>
    public Task<LeadResult> ReopenAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        Guid actKey,
        CancellationToken cancellationToken
    ) => throw new NotImplementedException();
}

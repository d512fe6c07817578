using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>
/// What staff do with a lead. Each act is one transaction: it is recorded with its entry in the history, or nothing changes.
/// An act with the same key as one that was recorded is answered as recorded and does nothing again. Acts other than notes
/// take the lead for the actor where it is free; they are refused while somebody else has it.
/// </summary>
public sealed class LeadDesk(LeadUnit unit, LeadClaims claims, LeadResolving resolving)
{
    /// <summary>Longest note and reason, in characters.</summary>
    public const int LongestText = 10_000;

    private static readonly LeadResult Done = new(LeadOutcome.Done);

    /// <summary>Takes the lead, or renews the claim of whoever has it. A manager may take it over from somebody.</summary>
    public Task<LeadResult> ClaimAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        bool takeOver,
        CancellationToken cancellationToken
    ) =>
        takeOver
            ? unit.RunAsync(scope, actor, leadId, null, (b, t) => Holding.TakeOverAsync(b, actor, t), cancellationToken)
            : claims.ClaimAsync(scope, actor, leadId, cancellationToken);

    /// <summary>
    /// Goes on holding a lead that is open on the actor's screen, also one whose claim ended meanwhile without anybody taking
    /// it. Answers who has it when that is somebody else.
    /// </summary>
    public Task<LeadResult> RenewAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            null,
            (bench, token) => Holding.RenewAsync(bench, actor, token),
            cancellationToken
        );

    /// <summary>Lets it go: back into the pool, where nothing is due later.</summary>
    public Task<LeadResult> ReleaseAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            null,
            async (bench, token) =>
            {
                if (bench.Owner is { } owner && owner != actor.UserId && !actor.IsManager)
                {
                    return await bench.TakenByAsync(owner, token);
                }

                if (bench.Owner is null)
                {
                    return Done;
                }

                bench.Change(LeadActKind.Released);
                bench.LetGo();
                bench.Lead.AssigneeId = null;
                return Done;
            },
            cancellationToken
        );

    /// <summary>Gives it to somebody who may see it, or to nobody (null). Others than managers may give away only what they have or nobody has.</summary>
    public Task<LeadResult> AssignAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        int? userId,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            null,
            (bench, token) => Assigning.AssignAsync(bench, actor, userId, token),
            cancellationToken
        );

    /// <summary>Records a call, text or e-mail that begins now. <paramref name="reason"/> is what was typed to do it in the visitor's quiet hours, or null; see <see cref="TouchGate"/>.</summary>
    public Task<LeadResult> TouchAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        TouchKind kind,
        string? reason,
        Guid actKey,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            actKey,
            async (bench, token) =>
            {
                if (TooLong(reason))
                {
                    return LeadBench.Refused("reason", $"is longer than {LongestText} characters");
                }

                if (await bench.TakeAsync(token) is { } taken)
                {
                    return taken;
                }

                if (await TouchGate.RefuseAsync(bench, kind, reason, token) is { } refusal)
                {
                    return refusal;
                }

                bench
                    .Change(
                        kind switch
                        {
                            TouchKind.Call => LeadActKind.Called,
                            TouchKind.Text => LeadActKind.Texted,
                            _ => LeadActKind.Emailed,
                        },
                        actKey
                    )
                    .Text = Given(reason);
                await bench.TouchedAsync(token);
                return Done;
            },
            cancellationToken
        );

    /// <summary>
    /// Records how the attempt ended. Counts as a call when none was recorded since the last disposition and the disposition
    /// means one. <paramref name="dueOn"/> (UTC) is required to call back, optional for trying again (else the suggested time;
    /// after the last usual attempt the lead is closed instead).
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
    ) =>
        TooLong(note)
            ? Task.FromResult(LeadBench.Refused("note", $"is longer than {LongestText} characters"))
            : unit.RunAsync(
                scope,
                actor,
                leadId,
                actKey,
                (bench, token) =>
                    resolving.ResolveAsync(bench, actor, dispositionId, dueOn, Given(note), actKey, token),
                cancellationToken
            );

    /// <summary>Puts it off to a time in the future (UTC), for the actor; or takes it up again (null).</summary>
    public Task<LeadResult> SnoozeAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        DateTime? dueOn,
        Guid actKey,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            actKey,
            (bench, token) => Snoozing.SnoozeAsync(bench, actor, dueOn, actKey, token),
            cancellationToken
        );

    /// <summary>Writes a note. Also on leads of others and closed ones; takes nothing.</summary>
    public Task<LeadResult> NoteAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        string text,
        Guid actKey,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            actKey,
            (bench, _) =>
            {
                if (Given(text) is not { } note)
                {
                    return Task.FromResult(LeadBench.Refused("note", "is empty"));
                }

                if (TooLong(note))
                {
                    return Task.FromResult(LeadBench.Refused("note", $"is longer than {LongestText} characters"));
                }

                bench.Note(LeadActKind.Note, actKey).Text = note;
                return Task.FromResult(Done);
            },
            cancellationToken
        );

    /// <summary>Takes back an act of the actor, as long as nothing was done with the lead since.</summary>
    public Task<LeadResult> UndoAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        long actId,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            null,
            (bench, token) => Undoing.UndoAsync(bench, actor, actId, token),
            cancellationToken
        );

    /// <summary>Opens a closed lead again, for the actor.</summary>
    public Task<LeadResult> ReopenAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        Guid actKey,
        CancellationToken cancellationToken
    ) =>
        unit.RunAsync(
            scope,
            actor,
            leadId,
            actKey,
            (bench, _) =>
            {
                if (bench.Lead.Status == LeadStatus.Open)
                {
                    return Task.FromResult(Done);
                }

                bench.Change(LeadActKind.Reopened, actKey);
                (bench.Lead.Status, bench.Lead.Closing) = (LeadStatus.Open, LeadClosing.None);
                (bench.Lead.ClosedTicks, bench.Lead.ClosedById) = (null, null);
                bench.Hold();
                return Task.FromResult(Done);
            },
            cancellationToken
        );

    private static bool TooLong(string? text) => text?.Length > LongestText;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

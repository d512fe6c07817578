using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>Adds, renames, orders and retires dispositions. None is ever removed: histories name them.</summary>
public sealed class DispositionEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit)
{
    /// <summary>Longest label, in characters: it stands on a button.</summary>
    public const int LongestLabel = 40;

    /// <summary>Most dispositions on offer at once.</summary>
    public const int MostActive = 30;

    /// <summary>Adds one, or changes one's label (of added ones also what it does); managers and admins only.</summary>
    public Task<EditResult> SaveAsync(UserContext user, DispositionDraft draft, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        var label = NameRules.Clean(draft.Label);
        return label.Length == 0 ? Task.FromResult(EditResult.Refused("label", "is missing"))
            : label.Length > LongestLabel
                ? Task.FromResult(EditResult.Refused("label", $"is longer than {LongestLabel} characters"))
            : !Enum.IsDefined(draft.Effect) ? Task.FromResult(EditResult.Refused("effect", "is not one of the choices"))
            : RunAsync(user, all => Save(all, draft, label), cancellationToken);
    }

    /// <summary>Retires one or brings it back; managers and admins only.</summary>
    public Task<EditResult> SetActiveAsync(UserContext user, int id, bool active, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return RunAsync(
            user,
            all =>
            {
                if (all.Find(d => d.Id == id) is not { } found)
                {
                    return (EditResult.Gone("The disposition"), null, "");
                }

                var left = all.Where(d => d.IsActive && d.Id != id).ToList();
                if (!active && left.All(d => d.Effect != found.Effect) && IsNeeded(found.Effect))
                {
                    return (
                        EditResult.Refused("label", "is the last of its kind; without it a call cannot be ended"),
                        null,
                        ""
                    );
                }

                if (active && left.Count >= MostActive)
                {
                    return (TooMany, null, "");
                }

                found.IsActive = active;
                return (Done(found), found, active ? "offered again" : "retired");
            },
            cancellationToken
        );
    }

    /// <summary>Moves one by one place among those on offer; managers and admins only.</summary>
    public Task<EditResult> MoveAsync(UserContext user, int id, bool up, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return RunAsync(
            user,
            all =>
            {
                var shown = all.Where(d => d.IsActive).ToList();
                var at = shown.FindIndex(d => d.Id == id);
                var to = up ? at - 1 : at + 1;
                if (at < 0)
                {
                    return (EditResult.Gone("The disposition"), null, "");
                }

                if (to < 0 || to >= shown.Count)
                {
                    return (Done(shown[at]), null, "");
                }

                var moved = shown[at];
                (shown[at], shown[to]) = (shown[to], shown[at]);
                var order = shown.Concat(all.Where(d => !d.IsActive)).Select((d, i) => (d, i)).ToList();
                order.ForEach(pair => pair.d.Position = (pair.i + 1) * 10);
                return (Done(moved), moved, up ? "moved up" : "moved down");
            },
            cancellationToken
        );
    }

    private static EditResult TooMany { get; } =
        EditResult.Refused("label", $"would be one of more than {MostActive}; retire one first");

    private static (EditResult, LeadDisposition?, string) Save(
        List<LeadDisposition> all,
        DispositionDraft draft,
        string label
    )
    {
        if (all.Exists(d => d.Id != draft.Id && d.Label.Equals(label, StringComparison.OrdinalIgnoreCase)))
        {
            return (EditResult.Refused("label", "is the label of another one"), null, "");
        }

        if (draft.Id is null)
        {
            if (all.Count(d => d.IsActive) >= MostActive)
            {
                return (TooMany, null, "");
            }

            var added = new LeadDisposition
            {
                Id = Math.Max(BuiltInDispositions.FirstOwn, all.Max(d => d.Id) + 1),
                Label = label,
                Effect = draft.Effect,
                IsReached = draft.IsReached,
                Position = all.Max(d => d.Position) + 10,
            };
            all.Add(added);
            return (Done(added), added, $"made as \"{label}\"");
        }

        if (all.Find(d => d.Id == draft.Id) is not { } found)
        {
            return (EditResult.Gone("The disposition"), null, "");
        }

        var before = found.Label;
        found.Label = label;
        if (!found.IsBuiltIn)
        {
            (found.Effect, found.IsReached) = (draft.Effect, draft.IsReached);
        }

        return (Done(found), found, $"\"{before}\" changed to \"{label}\"");
    }

    private static bool IsNeeded(DispositionEffect effect) =>
        effect is DispositionEffect.TryAgain or DispositionEffect.Booked or DispositionEffect.DoNotContact;

    private static EditResult Done(LeadDisposition disposition) =>
        EditResult.Done(disposition.Id.ToString(CultureInfo.InvariantCulture));

    private Task<EditResult> RunAsync(
        UserContext user,
        Func<List<LeadDisposition>, (EditResult Result, LeadDisposition? Changed, string Details)> change,
        CancellationToken cancellationToken
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var all = await db.LeadDispositions.OrderBy(d => d.Position).ThenBy(d => d.Id).ToListAsync(token);
                var known = all.Count;
                var (result, changed, details) = change(all);
                if (changed is not null)
                {
                    db.LeadDispositions.AddRange(all.Skip(known));
                    audit.Add(
                        db,
                        user.Actor,
                        AuditActions.DispositionChanged,
                        "disposition",
                        changed.Id.ToString(CultureInfo.InvariantCulture),
                        null,
                        details
                    );
                    await db.SaveChangesAsync(token);
                }

                return result;
            },
            cancellationToken
        );
}

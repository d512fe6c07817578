using System.Globalization;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>Sending sessions to the lead queue in words, and when it is offered.</summary>
internal static class SendingWords
{
    /// <summary>Numbers whose sessions were given up, and rates that count them.</summary>
    private static readonly string[] CountsOfLost = ["abandoned", "qualifiedAbandoned", "abandonmentRate", "lost:"];

    /// <summary>The list shows visitors who left before they booked: such can be called back.</summary>
    public static bool IsOffered(SessionFilter filter) =>
        Asks(filter, FilterKeys.Counted, v => CountsOfLost.Any(c => v.StartsWith(c, StringComparison.Ordinal)))
        || Asks(filter, FilterKeys.Outcome, v => v == "abandoned")
        || Asks(filter, FilterKeys.DroppedAt, _ => true);

    /// <summary>What sending would do: "34 of 120 sessions can be called back and are not in the queue yet. Left out: …"</summary>
    public static string Plan(LeadSendingPlan plan)
    {
        var ready = plan.SessionIds.Count;
        var all = plan.Expected.Looked;
        var first =
            ready == 0
                ? $"None of {Sessions(all)} can be sent."
                : $"{Sessions(ready)} of {Number(all)} can be called back and {(ready == 1 ? "is" : "are")} not in the queue yet. Age does not matter here.";
        return first
            + Left(plan.Expected)
            + (plan.IsCut ? $" Only the newest {Number(LeadSending.Most)} are sent at once." : "");
    }

    /// <summary>What became of it.</summary>
    public static string Result(SendingProgress progress)
    {
        var sent = progress.Changed;
        var words = progress.IsUndo
            ? $"{Sessions(sent)} taken out of the queue again."
            : $"{Sessions(sent)} sent to the lead queue; visits of one person are one lead.";
        if (progress.Reference is { } reference)
        {
            words += $" An error stopped it, what was done stays. Reference {reference}.";
        }
        else if (progress.State == JobState.Stopped)
        {
            words += " Stopped; the rest was not looked at.";
        }

        return words + Left(progress.Step);
    }

    public static string Sessions(int count) => $"{Number(count)} {(count == 1 ? "session" : "sessions")}";

    private static string Left(LeadSendingStep step)
    {
        var reasons = step
            .Counts.Where(c => c.Key != LeadSendingOutcome.Sent && c.Value > 0)
            .Select(c => $"{Number(c.Value)} {Why(c.Key)}")
            .ToList();
        return reasons.Count == 0 ? "" : $" Left out: {string.Join(", ", reasons)}.";
    }

    private static string Why(LeadSendingOutcome outcome) =>
        outcome switch
        {
            LeadSendingOutcome.AlreadyLead => "already a lead or dealt with",
            LeadSendingOutcome.BookedSince => "booked since",
            LeadSendingOutcome.DoNotContact => "not to be contacted",
            LeadSendingOutcome.NoContact => "without a phone number or e-mail address",
            LeadSendingOutcome.NotAbandoned => "booked, still open or a bot",
            LeadSendingOutcome.Worked => "taken up by somebody meanwhile",
            _ => "not there any more",
        };

    private static bool Asks(SessionFilter filter, string key, Func<string, bool> isMeant) =>
        filter.Terms.TryGetValue(key, out var term) && !term.Excluded && term.Values.All(isMeant);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

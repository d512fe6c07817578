using System.Linq.Expressions;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>What reports count.</summary>
internal static class LeadMeasure
{
    /// <summary>
    /// Leads that were work: not such as were joined with another one of the same person, and not such as turned out to be
    /// none (a bot, no contact left, not to be contacted) before anybody touched them.
    /// </summary>
    internal static readonly Expression<Func<Lead, bool>> Counts = l =>
        l.Closing != LeadClosing.Merged
        && (
            (l.Closing != LeadClosing.NoLongerLead && l.Closing != LeadClosing.DoNotContact)
            || l.FirstTouchTicks != null
        );
}

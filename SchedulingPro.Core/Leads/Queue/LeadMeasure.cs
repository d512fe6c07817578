using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>What reports and metrics count, and the filters that open what they counted.</summary>
public static class LeadMeasure
{
    /// <summary>Seconds within which a first touch counts as fast.</summary>
    internal const int FiveMinutes = 300;

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

    /// <summary>The leads of <paramref name="filter"/> that count.</summary>
    public static LeadFilter Counted(this LeadFilter filter) => filter.With(LeadFilterKeys.Counts, FilterValues.Yes);

    /// <summary>Those of them that somebody touched.</summary>
    public static LeadFilter Touched(this LeadFilter filter) => filter.With(LeadFilterKeys.FirstTouch, "any");

    /// <summary>Those of them that were touched within five minutes.</summary>
    public static LeadFilter TouchedWithin5(this LeadFilter filter) => filter.With(LeadFilterKeys.FirstTouch, "5");

    /// <summary>Those of them whose person was spoken with.</summary>
    public static LeadFilter Spoken(this LeadFilter filter) => filter.With(LeadFilterKeys.Spoken, FilterValues.Yes);

    /// <summary>Those of them that staff recovered.</summary>
    public static LeadFilter Recovered(this LeadFilter filter) => filter.With(LeadFilterKeys.Recovery, "staff");

    /// <summary>Those of them that booked by themselves.</summary>
    public static LeadFilter SelfRecovered(this LeadFilter filter) => filter.With(LeadFilterKeys.Recovery, "self");
}

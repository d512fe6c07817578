using System.Collections.Frozen;
using SchedulingPro.Core.Leads.Queue.Fields;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>Every field that leads can be filtered by: their own, and those of the leading session that tell leads apart.</summary>
public static class LeadFilterCatalog
{
    // What makes a session a lead at all, or means a set of sessions, says nothing about a lead.
    private static readonly string[] NotOfLeads =
    [
        FilterKeys.Outcome,
        FilterKeys.Bot,
        FilterKeys.Recovered,
        FilterKeys.DistinctName,
        FilterKeys.Counted,
        FilterKeys.Made,
        // A lead has a clock of its own: when it came up.
        FilterKeys.Weekday,
        FilterKeys.Hour,
        FilterKeys.SlotWeekday,
        FilterKeys.SlotHour,
    ];

    /// <summary>All fields, in the order in which people are offered them.</summary>
    public static IReadOnlyList<LeadFilterField> All { get; } =
    [
        new AgeField(),
        new PersonField(),
        ReasonField(),
        new ChoiceField(
            LeadFilterKeys.Attempts,
            "Attempts",
            new("0", "None", l => l.Attempts == 0),
            new("1", "1", l => l.Attempts == 1),
            new("2", "2", l => l.Attempts == 2),
            new("3", "3", l => l.Attempts == 3),
            new("4", "4", l => l.Attempts == 4),
            new("5", "5", l => l.Attempts == 5),
            new("6", "6 or more", l => l.Attempts >= 6)
        ),
        new ChoiceField(
            LeadFilterKeys.FirstTouch,
            "First touch",
            new("any", "Touched", l => l.FirstTouchTicks != null),
            new("5", "Within 5 minutes", l => l.FirstTouchSeconds <= 300),
            new("30", "Within 30 minutes", l => l.FirstTouchSeconds <= 1800),
            new("60", "Within 60 minutes", l => l.FirstTouchSeconds <= 3600),
            new("later", "After 60 minutes", l => l.FirstTouchSeconds > 3600),
            new("none", "Not touched", l => l.FirstTouchTicks == null)
        ),
        new NumberField(LeadFilterKeys.FirstTouchBy, "First touched by", isPerson: true, l => l.FirstTouchById),
        new ChoiceField(
            LeadFilterKeys.Spoken,
            "Spoken with",
            new(FilterValues.Yes, "Yes", l => l.IsReached),
            new(FilterValues.No, "No", l => !l.IsReached)
        ),
        new NumberField(LeadFilterKeys.Disposition, "Disposition", isPerson: false, l => l.DispositionId),
        new ChoiceField(
            LeadFilterKeys.Recovery,
            "Recovered",
            new("staff", "By staff", l => l.Recovery == LeadRecovery.Staff),
            new("self", "By the visitor", l => l.Recovery == LeadRecovery.Self),
            new("none", "Not", l => l.Recovery == LeadRecovery.None)
        ),
        new ChoiceField(
            LeadFilterKeys.State,
            "State",
            new("open", "Open", l => l.Status == LeadStatus.Open),
            new("closed", "Closed", l => l.Status == LeadStatus.Closed)
        ),
        new ChoiceField(
            LeadFilterKeys.Counts,
            "Counts in the report",
            new ChoiceField.Choice(FilterValues.Yes, "Yes", LeadMeasure.Counts)
        )
        {
            StandsBehindNumbers = true,
        },
        .. SessionFilterCatalog.All.Where(f => !NotOfLeads.Contains(f.Key)).Select(f => new SessionPartField(f)),
        new ClockField(LeadFilterKeys.Weekday, "Weekday of arrival", isHour: false),
        new ClockField(LeadFilterKeys.Hour, "Hour of arrival", isHour: true),
    ];

    private static readonly FrozenDictionary<string, LeadFilterField> ByKey = All.ToFrozenDictionary(f => f.Key);

    /// <summary>The field with this key, or null.</summary>
    public static LeadFilterField? Find(string key) => ByKey.GetValueOrDefault(key);

    private static ChoiceField ReasonField() =>
        new(
            LeadFilterKeys.Reason,
            "Reason",
            Reason("emergency", "Emergency", LeadReasons.Emergency),
            Reason("payment", "Payment details left", LeadReasons.PaymentLeft),
            Reason("slot", "Time slot picked", LeadReasons.SlotPicked),
            Reason("phone", "Phone number left", LeadReasons.Callable),
            Reason("back", "Came back", LeadReasons.CameBack),
            Reason("details", "Details given", LeadReasons.DetailsGiven),
            Reason("membership", "Interest in a membership", LeadReasons.Membership),
            Reason("new", "New customer", LeadReasons.NewCustomer),
            Reason("service", "Service chosen", LeadReasons.ServiceChosen)
        );

    private static ChoiceField.Choice Reason(string value, string label, LeadReasons reason)
    {
        var bit = (int)reason;
        return new(value, label, l => ((int)l.Reasons & bit) != 0);
    }
}

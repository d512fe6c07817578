namespace SchedulingPro.Core.Leads;

/// <summary>Orders leads by how promising and pressing they are: the sum of what their reasons weigh.</summary>
public static class LeadPriority
{
    private static readonly (LeadReasons Reason, int Weight)[] Weights =
    [
        (LeadReasons.Emergency, 40),
        (LeadReasons.PaymentLeft, 25),
        (LeadReasons.SlotPicked, 20),
        (LeadReasons.Callable, 15),
        (LeadReasons.CameBack, 12),
        (LeadReasons.DetailsGiven, 10),
        (LeadReasons.Membership, 8),
        (LeadReasons.NewCustomer, 6),
        (LeadReasons.ServiceChosen, 5),
    ];

    /// <summary>The reasons, the weightiest first.</summary>
    public static IEnumerable<LeadReasons> InOrder(LeadReasons reasons) =>
        Weights.Where(w => (reasons & w.Reason) != 0).Select(w => w.Reason);

    /// <summary>Sum of the weights; 0 for no reason.</summary>
    public static int Of(LeadReasons reasons) => Weights.Where(w => (reasons & w.Reason) != 0).Sum(w => w.Weight);
}

namespace SchedulingPro.Core.Leads;

/// <summary>Why a lead is promising or pressing.</summary>
[Flags]
public enum LeadReasons
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>A time slot was picked.</summary>
    SlotPicked = 1 << 0,

    /// <summary>Street, notes or answers were given.</summary>
    DetailsGiven = 1 << 1,

    /// <summary>A service was chosen.</summary>
    ServiceChosen = 1 << 2,

    /// <summary>Category or job type sounds like an emergency.</summary>
    Emergency = 1 << 3,

    /// <summary>Interested in a membership.</summary>
    Membership = 1 << 4,

    /// <summary>New to the account.</summary>
    NewCustomer = 1 << 5,

    /// <summary>Came back: more than one session.</summary>
    CameBack = 1 << 6,

    /// <summary>Payment details were left.</summary>
    PaymentLeft = 1 << 7,

    /// <summary>A phone number was left, so a call is possible.</summary>
    Callable = 1 << 8,
}

namespace SchedulingPro.Core.Schedulers;

/// <summary>Who a scheduler is for (contract: <c>SchedulingPro.V2.SchedulerMode</c>; the names are the contract's, with an underscore).</summary>
public enum SchedulerMode
{
    /// <summary>Online booking by visitors.</summary>
    Standard = 0,

    /// <summary>Booking by call-centre staff ("Call_Center").</summary>
    CallCenter = 1,
}

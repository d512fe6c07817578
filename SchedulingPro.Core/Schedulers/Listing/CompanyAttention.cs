namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>Why a company needs somebody's attention.</summary>
public enum CompanyAttention
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It has schedulers, but none of them is the default.</summary>
    NoDefault = 1,

    /// <summary>More than one of its schedulers is marked as default.</summary>
    SeveralDefaults = 2,
}

namespace SchedulingPro.Core.Leads;

/// <summary>How a person can be reached.</summary>
public enum ContactKind
{
    /// <summary>A phone number.</summary>
    Phone = 0,

    /// <summary>An e-mail address.</summary>
    Email = 1,
}

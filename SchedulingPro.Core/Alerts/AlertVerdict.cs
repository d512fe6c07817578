namespace SchedulingPro.Core.Alerts;

/// <summary>What can be said about a condition.</summary>
public enum AlertVerdict
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>It holds.</summary>
    Yes,

    /// <summary>There is too little to say: what was said before stays.</summary>
    Unknown,
}

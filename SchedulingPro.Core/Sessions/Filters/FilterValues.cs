namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Values that several filters share.</summary>
public static class FilterValues
{
    /// <summary>The fact holds.</summary>
    public const string Yes = "yes";

    /// <summary>The fact does not hold.</summary>
    public const string No = "no";

    /// <summary>The session has no value there.</summary>
    public const string NotGiven = "(none)";
}

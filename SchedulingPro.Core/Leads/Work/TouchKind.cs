namespace SchedulingPro.Core.Leads.Work;

/// <summary>How staff try to reach a person.</summary>
public enum TouchKind
{
    /// <summary>Phone call.</summary>
    Call,

    /// <summary>Text message.</summary>
    Text,

    /// <summary>E-mail.</summary>
    Email,
}

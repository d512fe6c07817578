namespace SchedulingPro.Dashboard.Security;

/// <summary>Names of the authorization policies. Pages and endpoints name one of these, never a role.</summary>
internal static class Policies
{
    /// <summary>Admins only.</summary>
    public const string Admin = nameof(Admin);

    /// <summary>Managers and admins.</summary>
    public const string Manager = nameof(Manager);

    /// <summary>Everybody with a role.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Who may see names, phone numbers, e-mail and postal addresses: all but the setting Privacy:MaskFor.</summary>
    public const string PersonalData = nameof(PersonalData);
}

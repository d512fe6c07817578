namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>Whether somebody can sign in.</summary>
internal enum UserState
{
    Active,

    /// <summary>For a while, after failed sign-ins.</summary>
    Locked,
    Disabled,
}

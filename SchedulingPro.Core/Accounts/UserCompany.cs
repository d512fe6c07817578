namespace SchedulingPro.Core.Accounts;

/// <summary>One company that a user may see.</summary>
public sealed class UserCompany
{
    /// <summary>The user.</summary>
    public int UserId { get; set; }

    /// <summary>The company.</summary>
    public int CompanyId { get; set; }
}

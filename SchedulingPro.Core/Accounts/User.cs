using Microsoft.AspNetCore.Identity;

namespace SchedulingPro.Core.Accounts;

/// <summary>A person who may sign in. Role membership is Identity's; what the person may see is <see cref="DataScope"/>.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Whether the person sees every company, also ones added later. Otherwise only those in <see cref="Companies"/>.</summary>
    public bool AllCompanies { get; set; }

    /// <summary>Whether sign-in is barred.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When the account was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>Last successful sign-in (UTC), or null.</summary>
    public DateTime? LastSignInOn { get; set; }

    /// <summary>Companies the person may see when not <see cref="AllCompanies"/>.</summary>
    public ICollection<UserCompany> Companies { get; } = [];
}

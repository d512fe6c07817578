namespace SchedulingPro.Core.Accounts;

/// <summary>The three roles a user can have. Their names are stored in the database and must not change.</summary>
public static class Roles
{
    /// <summary>May do everything: users, companies and their keys, import, vocabulary, audit log, system.</summary>
    public const string Admin = "Admin";

    /// <summary>Sees all numbers and sessions of the companies given to them; manages the team's work, not the system.</summary>
    public const string Manager = "Manager";

    /// <summary>Office staff: works with the sessions and leads of the companies given to them.</summary>
    public const string Office = "Office";

    /// <summary>All roles, the most powerful first.</summary>
    public static IReadOnlyList<string> All { get; } = [Admin, Manager, Office];
}

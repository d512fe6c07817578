namespace SchedulingPro.Core.Accounts;

/// <summary>
/// The right to have figures sent in one's name. It is looked at each time, not only when the rule or report is saved: mails go to
/// any address, so whoever may not make one any more must not go on sending.
/// </summary>
internal static class StandingRight
{
    /// <summary>Why a rule or report cannot count for somebody, as the end of a sentence.</summary>
    internal const string Lost =
        "the account it counts for was disabled, is no manager any more, or sees no company. Save it again to count with your rights";

    /// <summary>Whether <paramref name="owner"/> is active, may make rules and reports, and sees some company.</summary>
    internal static bool Holds(UserContext owner) =>
        owner.IsKnown
        && (owner.IsInRole(Roles.Manager) || owner.IsInRole(Roles.Admin))
        && (owner.Scope.AllCompanies || !owner.Scope.CompanyIds.IsEmpty);
}

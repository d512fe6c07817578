using SchedulingPro.Core.Accounts;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>People who work leads in tests.</summary>
internal static class OfficePerson
{
    /// <summary>Somebody who sees all companies; the database numbers them unless <paramref name="id"/> does.</summary>
    public static User Named(string name, int id = 0) =>
        new()
        {
            Id = id,
            DisplayName = name,
            UserName = $"{name}@example.com",
            NormalizedUserName = $"{name}@EXAMPLE.COM".ToUpperInvariant(),
            Email = $"{name}@example.com",
            AllCompanies = true,
            CreatedOn = TestClock.Start,
        };
}

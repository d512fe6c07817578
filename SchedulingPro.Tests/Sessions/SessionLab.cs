using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Sessions;

/// <summary>Two companies with a scheduler each and a list of varied sessions: what the tests about finding sessions look through.</summary>
internal static class SessionLab
{
    public const string NorthScheduler = "sched_north0000000000000000000";
    public const string SouthScheduler = "sched_south0000000000000000000";

    /// <summary>Sessions over six days; many share a time, and every field that can be filtered varies.</summary>
    public static IReadOnlyList<SessionContent> Sessions(int count, DateTime newest) =>
        [.. Enumerable.Range(0, count).Select(index => Session(index, newest))];

    /// <summary>Adds both companies and their schedulers; gives the key of each company.</summary>
    public static async Task<(int North, int South)> AddCompaniesAsync(
        SchedulingDbContext db,
        long tenantId,
        int firstKey = 1
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var keys = new List<int>();
        foreach (var (name, scheduler) in new[] { ("North", NorthScheduler), ("South", SouthScheduler) })
        {
            var company = db
                .Companies.Add(
                    new()
                    {
                        TenantId = tenantId,
                        Name = name,
                        DataApiKey = $"key-of-{name}",
                        CreatedOn = TestClock.Start,
                        ModifiedOn = TestClock.Start,
                    }
                )
                .Entity;
            await db.SaveChangesAsync(cancel);
            db.Schedulers.Add(
                new()
                {
                    Key = keys.Count + firstKey,
                    TenantId = tenantId,
                    ExternalId = scheduler,
                    CompanyId = company.Id,
                    Name = $"{name} online",
                    CreatedOn = TestClock.Start,
                    ModifiedOn = TestClock.Start,
                }
            );
            await db.SaveChangesAsync(cancel);
            keys.Add(company.Id);
        }

        return (keys[0], keys[1]);
    }

    public static async Task<(int North, int South)> FillAsync(this DatabaseUnderTest database, int count)
    {
        await using var db = database.Open();
        var companies = await AddCompaniesAsync(db, DatabaseUnderTest.TenantId);
        await database.IngestAsync([.. Sessions(count, TestClock.Start).Select(s => new SessionArrival(s))]);
        return companies;
    }

    private static SessionContent Session(int index, DateTime newest) =>
        SessionSamples.Session(
            $"s{index.ToString("D5", CultureInfo.InvariantCulture)}",
            s =>
            {
                s.SchedulerId = index % 3 == 0 ? SouthScheduler : NorthScheduler;
                s.CreatedOn = newest.AddMinutes(-(index / 3) * 20);
                s.ModifiedOn = newest.AddMinutes(index * 7 % 50);
                s.LastCheckinDate = s.CreatedOn.AddMinutes(index % 4);
                s.TimeslotStart = index % 4 == 0 ? newest.AddHours(index % 30) : null;
                s.SessionOutcome = (index % 5) switch
                {
                    0 => "booked",
                    1 or 2 => "abandoned",
                    3 => "wandered off",
                    _ => null,
                };
                s.LastStep = index % 2 == 0 ? "Availability" : "Contact Info";
                s.Category = index % 3 == 1 ? "Drain cleaning" : null;
                s.JobTypeId = index % 3 == 1 ? 501 + index % 2 : null;
                s.BusinessUnitId = index % 4 == 2 ? 61 : null;
                s.ZoneId = index % 5 == 3 ? 81 : null;
                s.SourceTracking.CampaignId = index % 6 == 4 ? "7001" : null;
                s.BlockerType = index % 6 == 1 ? "No availability" : null;
                s.CampaignName = index % 4 == 1 ? "Spring" : null;
                s.SourceTracking.UtmSource = index % 2 == 0 ? "google" : null;
                s.SourceTracking.Gclid = index % 7 == 0 ? "click" : null;
                s.SourceTracking.IsRWGSession = index % 9 == 0;
                s.MarketingOptIn =
                    index % 3 == 0 ? true
                    : index % 3 == 1 ? false
                    : null;
                s.MembershipInterest = index % 8 == 0 ? "yes please" : null;
                s.JobId = index % 5 == 0 ? 7000 + index : null;
                s.Customer.IsNewCustomer = index % 2 == 1;
                s.Customer.IsBot = index % 11 == 0;
                s.Customer.DeviceType = index % 2 == 0 ? "mobile" : "desktop";
                s.Customer.Address.Zip = index % 2 == 0 ? "60601" : null;
                s.Customer.FirstName = index % 4 == 3 ? null : $"Visitor {index % 50}";
                s.Customer.Phone =
                    index % 2 == 0 ? $"(312) 555-{index.ToString("D4", CultureInfo.InvariantCulture)}" : null;
                s.Customer.Email = index % 3 == 0 ? $"visitor{index % 20}@example.com" : null;
            }
        );
}
